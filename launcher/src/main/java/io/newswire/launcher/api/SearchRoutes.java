package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HealthSource;
import io.newswire.http.HttpServer;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.ArticleQueryBuilder;
import io.newswire.index.search.InvalidQueryException;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.QuoteQueryBuilder;
import io.newswire.index.search.SearchTimeoutException;
import io.newswire.index.search.Visibility;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /search}, {@code /quotes}, {@code /with}, {@code /suggest} and {@code /articles/{id}}:
 * what the commands of the same names print with {@code --json}.
 *
 * <p>Answers 400 with the reason where a query or parameter is wrong, 404 where no such article may
 * be seen, and 503 with the reason until Elasticsearch has started and while it is away.
 */
public final class SearchRoutes implements EndpointGroup, HealthSource {
  private static final String STARTING = "Elasticsearch is starting";

  private final Supplier<Optional<NewsSearch>> search;
  private final SearchProbe probe;

  /**
   * Asks for the search at every request.
   *
   * @param search empty until Elasticsearch is there
   */
  public SearchRoutes(Supplier<Optional<NewsSearch>> search) {
    this.search = search;
    probe = new SearchProbe(search, SearchRoutes::problem);
  }

  /** What a search would be answered with now, if that is 503. */
  @Override
  public Optional<String> problem() {
    return probe.problem();
  }

  private static Optional<String> problem(Optional<NewsSearch> search) {
    if (search.isEmpty()) {
      return Optional.of(STARTING);
    }
    try {
      search.get().search(ArticleQueryBuilder.builder().size(1).build());
      search.get().quotes(QuoteQueryBuilder.builder().size(1).build());
      return Optional.empty();
    } catch (IOException | ElasticsearchException e) {
      return Optional.of(reason(e));
    }
  }

  @Override
  public void addEndpoints() {
    get(
        "/search",
        context -> answer(context, search -> search.search(SearchParameters.articles(context))));
    get(
        "/quotes",
        context -> answer(context, search -> search.quotes(SearchParameters.quotes(context))));
    get(
        "/with",
        context -> answer(context, search -> search.together(SearchParameters.together(context))));
    get(
        "/suggest",
        context -> answer(context, search -> SearchParameters.suggestions(context, search)));
    get("/articles/{id}", context -> answer(context, search -> article(search, context)));
  }

  private static Object article(NewsSearch search, Context context) throws IOException {
    SearchParameters.none(context);
    String id = context.pathParam("id");
    Optional<ArticleDocument> found = search.article(id, Visibility.VISIBLE);
    if (found.isEmpty()) {
      context.status(HttpStatus.SC_NOT_FOUND);
      return Map.of("error", "no article " + id + " can be seen");
    }
    return found.get();
  }

  private void answer(Context context, Question question) {
    Optional<NewsSearch> ready = search.get();
    if (ready.isEmpty()) {
      unavailable(context, STARTING);
      return;
    }
    try {
      context.status(HttpStatus.SC_OK);
      Object answer = question.ask(ready.get());
      HttpServer.reply(context, context.statusCode(), answer);
    } catch (InvalidQueryException | InvalidParameterException e) {
      HttpServer.reply(context, HttpStatus.SC_BAD_REQUEST, Map.of("error", e.getMessage()));
    } catch (SearchTimeoutException e) {
      unavailable(context, e.getMessage());
    } catch (IOException e) {
      unavailable(context, reason(e));
    } catch (ElasticsearchException e) {
      if (e.status() == HttpStatus.SC_BAD_REQUEST) {
        HttpServer.reply(context, HttpStatus.SC_BAD_REQUEST, Map.of("error", e.getMessage()));
      } else {
        unavailable(context, reason(e));
      }
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof ElasticsearchException
        ? "Elasticsearch cannot answer: " + failure.getMessage()
        : "Elasticsearch does not answer: " + failure.getMessage();
  }

  private static void unavailable(Context context, String reason) {
    HttpServer.retryAfter(context, HttpStatus.SC_SERVICE_UNAVAILABLE);
    HttpServer.reply(
        context,
        HttpStatus.SC_SERVICE_UNAVAILABLE,
        Map.of("error", reason.strip() + "; ask again a little later"));
  }

  private interface Question {
    Object ask(NewsSearch search) throws IOException;
  }
}
