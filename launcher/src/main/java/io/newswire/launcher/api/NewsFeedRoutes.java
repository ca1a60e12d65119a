package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code GET /feed}: articles as Atom 1.0 or JSON Feed 1.1, with all parameters of {@code /search};
 * {@code rule=ID} for those that a rule fired on; {@code entity=ID} for those that name somebody.
 * {@code format=atom} or {@code json} goes before {@code Accept}. Answers as {@link SearchRoutes}
 * where something is wrong.
 */
public final class NewsFeedRoutes implements EndpointGroup {
  static final String RULE = "rule";
  static final String FORMAT = "format";

  private static final int MOST_OF_RULE = 1_000;
  private static final String ATOM = "atom";
  private static final String JSON = "json";

  private final RunningSearch search;

  /**
   * Takes the search anew for every request.
   *
   * @param search empty until Elasticsearch has started
   */
  public NewsFeedRoutes(Supplier<Optional<NewsSearch>> search) {
    this.search = new RunningSearch(search);
  }

  @Override
  public void addEndpoints() {
    get("/feed", translate(this::answer));
  }

  private void answer(Context context) {
    ArticleQuery query = SearchParameters.feed(context);
    String rule = SearchParameters.one(context, RULE);
    boolean json = isJson(context);
    NewsFeed feed =
        search.ask(
            now ->
                new NewsFeedBuilder(FeedAddress.of(context))
                    .build(title(now, context, query), find(now, query, rule)));
    context.contentType(json ? JsonFeed.TYPE : AtomFeed.TYPE).header("Vary", "Accept");
    ConditionalAnswer.send(
        context, json ? JsonFeed.write(feed) : AtomFeed.write(feed), feed.updated());
  }

  private static boolean isJson(Context context) {
    String format = SearchParameters.one(context, FORMAT);
    if (format == null) {
      String accept =
          Optional.ofNullable(context.header("Accept")).orElse("").toLowerCase(Locale.ROOT);
      return accept.contains(JSON) && !accept.contains(ATOM);
    }
    if (!List.of(ATOM, JSON).contains(format)) {
      throw new InvalidInputException("'%s' is none of atom, json".formatted(format));
    }
    return format.equals(JSON);
  }

  private static Hits<ArticleHit> find(NewsSearch search, ArticleQuery query, String rule)
      throws IOException {
    if (rule == null) {
      return search.search(query);
    }
    List<String> ids = search.articlesOfRule(rule, MOST_OF_RULE);
    return ids.isEmpty()
        ? new Hits<>(0, List.of(), null, Map.of(), null, null)
        : search.search(query.withIds(ids));
  }

  /** What is asked for, in the order of the parameters' names. */
  private static String title(NewsSearch search, Context context, ArticleQuery query)
      throws IOException {
    String asked =
        FeedAddress.of(context).asked().stream()
            .filter(value -> !value.equals(query.entity()))
            .collect(Collectors.joining(", "));
    String name = query.entity() == null ? "" : name(search, query.entity());
    String both = name.isEmpty() || asked.isEmpty() ? name + asked : name + ", " + asked;
    return both.isEmpty() ? "Newswire" : "Newswire: " + both;
  }

  private static String name(NewsSearch search, String entity) throws IOException {
    return search
        .entityName(entity)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.NAME, entity));
  }
}
