package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.SearchCall;
import io.newswire.http.HttpServer;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleHistory;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.StoryPage;
import io.newswire.model.ArticleId;
import io.newswire.model.EntityType;
import io.newswire.telemetry.HealthSource;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /search}, {@code /quotes}, {@code /with}, {@code /suggest}, {@code /articles/{id}},
 * {@code /articles?url=}, {@code /articles/{id}/history}, {@code /stories} and {@code
 * /stories/{id}}: what the commands of the same names print with {@code --json}. {@code GET
 * /people/{id}}, {@code /organizations/{id}} and {@code /places/{id}}, or {@code
 * /people?name=NAME}: what there is on a name. {@code GET /map}: the places that the articles of a
 * search name.
 *
 * <p>Answers 400 with the reason where a query or parameter is wrong, 404 where no such article or
 * story may be seen, or no article with the name, and 503 with the reason until Elasticsearch has
 * started and while it does not answer.
 */
public final class SearchRoutes implements EndpointGroup, HealthSource {
  private final RunningSearch search;
  private final SearchProbe probe;

  /**
   * Takes the search anew for every request.
   *
   * @param search empty until Elasticsearch has started
   */
  public SearchRoutes(Supplier<Optional<NewsSearch>> search) {
    this.search = new RunningSearch(search);
    probe = new SearchProbe(this::problemNow);
  }

  /** Why a search would be answered with 503 now. */
  @Override
  public Optional<String> problem() {
    return probe.problem();
  }

  private Optional<String> problemNow() {
    try {
      search.ask(now -> now.search(ArticleQueryBuilder.builder().size(1).build()));
      search.ask(now -> now.quotes(QuoteQueryBuilder.builder().size(1).build()));
      return Optional.empty();
    } catch (ElasticsearchUnavailableException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public void addEndpoints() {
    route("/search", context -> now -> now.search(SearchParameters.articles(context)));
    route("/quotes", context -> now -> now.quotes(SearchParameters.quotes(context)));
    route("/map", context -> now -> SearchParameters.map(context, now));
    route("/with", context -> now -> now.together(SearchParameters.together(context)));
    route("/suggest", context -> now -> SearchParameters.suggestions(context, now));
    route("/stories", context -> now -> now.stories(SearchParameters.stories(context)));
    route("/stories/{id}", context -> now -> story(now, context));
    route("/articles", context -> now -> articleByUrl(now, SearchParameters.url(context)));
    route("/articles/{id}", context -> now -> article(now, context));
    route("/articles/{id}/history", context -> now -> ArticleHistory.of(article(now, context)));
    entities("/people", EntityType.PERSON);
    entities("/organizations", EntityType.ORGANIZATION);
    entities("/places", EntityType.LOCATION);
  }

  private void entities(String path, EntityType type) {
    route(path, context -> now -> entity(now, EntityParameters.byName(context, type)));
    route(path + "/{id}", context -> now -> entity(now, EntityParameters.byId(context, type)));
  }

  private static EntityProfile entity(NewsSearch search, EntityQuery query) throws IOException {
    String wanted = query.id() == null ? query.name() : query.id();
    return search
        .entity(query)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.NAME, wanted));
  }

  private void route(String path, Function<Context, SearchCall<?>> question) {
    get(
        path,
        translate(
            context ->
                HttpServer.reply(context, HttpStatus.SC_OK, search.ask(question.apply(context)))));
  }

  private static StoryPage story(NewsSearch search, Context context) throws IOException {
    String id = context.pathParam("id");
    return search
        .story(id, SearchParameters.storySize(context))
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.STORY, id));
  }

  private static ArticleDocument article(NewsSearch search, Context context) throws IOException {
    SearchParameters.none(context);
    return article(search, context.pathParam("id"), Visibility.VISIBLE);
  }

  private static ArticleDocument articleByUrl(NewsSearch search, String url) throws IOException {
    return search
        .article(ArticleId.ofUrl(url), Visibility.VISIBLE)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.ARTICLE, url));
  }

  /** The article with that id, or 404. */
  static ArticleDocument article(NewsSearch search, String id, Visibility visibility)
      throws IOException {
    return search
        .article(id, visibility)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.ARTICLE, id));
  }
}
