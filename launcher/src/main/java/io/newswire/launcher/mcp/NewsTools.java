package io.newswire.launcher.mcp;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.PastMoment;
import io.newswire.admin.rules.RuleStore;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.ArticleId;
import io.newswire.model.EntityType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tools: each reads its arguments, asks the index, and gives a value for JSON. They read only,
 * and see what readers see. Thread-safe.
 */
final class NewsTools {
  static final String RULES_TEST = "rules_test";

  private static final int USUAL_SIZE = 10;
  private static final int USUAL_PROFILE = 5;
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "person", EntityType.PERSON,
          "organization", EntityType.ORGANIZATION,
          "place", EntityType.LOCATION);

  private final SearchAccess search;
  private final RuleTest rules;

  /**
   * Asks nothing yet.
   *
   * @param rules checks queries of rules
   */
  NewsTools(SearchAccess search, RuleStore rules) {
    this.search = search;
    this.rules = new RuleTest(search, rules);
  }

  /** What each tool does, by its name in {@code tools.json}. */
  Map<String, Function<ToolArguments, Object>> byName() {
    return Map.of(
        "search",
        this::search,
        "quotes",
        this::quotes,
        "article",
        this::article,
        "people",
        this::people,
        "stories",
        this::stories,
        RULES_TEST,
        rules::estimate);
  }

  private Object search(ToolArguments given) {
    String near = given.text("near");
    Fold fold = given.code("fold", Fold.class);
    return search.ask(
        now ->
            now.search(
                ArticleQueryBuilder.builder()
                    .text(given.text("q"))
                    .people(given.texts("person"))
                    .organizations(given.texts("organization"))
                    .places(given.texts("place"))
                    .about(given.texts("about"))
                    .near(near == null ? null : Near.parse(near))
                    .sources(given.texts("source"))
                    .language(given.text("language"))
                    .since(given.moment("since"))
                    .until(given.moment("until"))
                    .sort(given.code("sort", SortOrder.class))
                    .fold(fold == null ? Fold.FAMILY : fold)
                    .facets(given.number("facets", 0))
                    .size(given.number("size", USUAL_SIZE))
                    .cursor(given.text("cursor"))
                    .build()));
  }

  private Object quotes(ToolArguments given) {
    return search.ask(
        now ->
            now.quotes(
                QuoteQueryBuilder.builder()
                    .text(given.text("q"))
                    .speaker(given.text("speaker"))
                    .about(given.text("about"))
                    .sources(given.texts("source"))
                    .language(given.text("language"))
                    .since(given.moment("since"))
                    .until(given.moment("until"))
                    .sort(given.code("sort", SortOrder.class))
                    .size(given.number("size", USUAL_SIZE))
                    .cursor(given.text("cursor"))
                    .build()));
  }

  private Object article(ToolArguments given) {
    String url = given.text("url");
    String id = url == null ? given.text("id") : ArticleId.ofUrl(url);
    if (id == null) {
      throw new InvalidInputException("which article? Give its id, as 'search' answers it, or url");
    }
    return search
        .ask(now -> now.article(id, Visibility.VISIBLE))
        .map(found -> ArticleExcerpt.of(found, given))
        .orElseThrow(
            () ->
                new NotFoundException(
                    NotFoundException.Kind.ARTICLE, Objects.requireNonNullElse(url, id)));
  }

  private Object people(ToolArguments given) {
    String name = given.text("name");
    String id = given.text("id");
    if ((name == null) == (id == null)) {
      throw new InvalidInputException("who? Give either name or id");
    }
    EntityType type = TYPES.get(Objects.requireNonNullElse(given.text("type"), "person"));
    EntityQuery query =
        new EntityQuery(
            type,
            id,
            name,
            given.moment("since"),
            given.moment("until"),
            given.number("size", USUAL_PROFILE),
            null);
    return search
        .ask(now -> now.entity(query))
        .orElseThrow(
            () ->
                new NotFoundException(
                    NotFoundException.Kind.NAME, Objects.requireNonNullElse(name, id)));
  }

  private Object stories(ToolArguments given) {
    String id = given.text("id");
    int size = given.number("size", USUAL_SIZE);
    if (id != null) {
      return search
          .ask(now -> now.story(id, size))
          .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.STORY, id));
    }
    Instant since =
        Optional.ofNullable(given.moment("since")).orElseGet(() -> PastMoment.parse("24h"));
    return search.ask(now -> now.stories(new StoryQuery(since, size)));
  }
}
