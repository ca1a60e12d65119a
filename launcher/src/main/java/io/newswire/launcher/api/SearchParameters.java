package io.newswire.launcher.api;

import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import io.newswire.desk.alerts.AlertQuery;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.result.NewsMap;
import io.newswire.index.search.result.Suggestion;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads queries from the parameters of a request. The parameters have the names and the meaning of
 * the commands' options; {@code q} is the query. A blank parameter counts as not given. All methods
 * throw an {@link InvalidInputException} for a parameter that is unknown, wrong, or given more
 * often than it may be.
 */
final class SearchParameters {
  private static final Set<String> SHARED =
      Set.of(
          "q",
          "source",
          "language",
          "since",
          "until",
          "sort",
          "size",
          "cursor",
          "facets",
          "dates",
          "zone",
          "entity");
  private static final Set<String> NAMES =
      Set.of("person", "organization", "place", "about", "near", "salient");
  static final String USUAL_SIZE = "10";
  private static final String PLACES = "200";
  private static final String USUAL_SIZE_OF_FEED = "50";

  private SearchParameters() {}

  static ArticleQuery articles(Context context) {
    Set<String> own = new TreeSet<>(NAMES);
    own.addAll(Set.of("fold", "count-by"));
    onlyKnown(context, SHARED, own);
    return articles(context, USUAL_SIZE)
        .withFold(one(context, "fold", value -> code(value, Fold.values())))
        .withCountBy(one(context, "count-by", value -> code(value, CountBy.values())));
  }

  /** The articles of a feed; the newest first, if nothing else is asked for. */
  static ArticleQuery feed(Context context) {
    Set<String> own = new TreeSet<>(NAMES);
    own.addAll(Set.of(NewsFeedRoutes.RULE, NewsFeedRoutes.FORMAT));
    onlyKnown(context, SHARED, own);
    ArticleQuery query = articles(context, USUAL_SIZE_OF_FEED).withFacets(0).withDates(null);
    return one(context, "sort") == null ? query.withSort(SortOrder.TIME) : query;
  }

  private static ArticleQuery articles(Context context, String usualSize) {
    return ArticleQueryBuilder.builder()
        .text(one(context, "q"))
        .people(all(context, "person"))
        .organizations(all(context, "organization"))
        .places(all(context, "place"))
        .about(all(context, "about"))
        .near(one(context, "near", Near::parse))
        .salient(flag(context, "salient"))
        .entity(one(context, "entity"))
        .sources(all(context, "source"))
        .language(one(context, "language"))
        .since(one(context, "since", PastMoment::parse))
        .until(one(context, "until", PastMoment::parse))
        .sort(one(context, "sort", value -> code(value, SortOrder.values())))
        .size(number(context, "size", usualSize))
        .cursor(one(context, "cursor"))
        .facets(number(context, "facets", "0"))
        .dates(dates(context))
        .build();
  }

  /** Returns the places that the articles of a search name most. */
  static NewsMap map(Context context, NewsSearch search) throws IOException {
    onlyKnown(context, SHARED, NAMES);
    return search.map(articles(context, "0").withSize(0), number(context, "size", PLACES));
  }

  static QuoteQuery quotes(Context context) {
    onlyKnown(context, SHARED, Set.of("speaker", "about"));
    return QuoteQueryBuilder.builder()
        .text(one(context, "q"))
        .speaker(one(context, "speaker"))
        .entity(one(context, "entity"))
        .about(one(context, "about"))
        .sources(all(context, "source"))
        .language(one(context, "language"))
        .since(one(context, "since", PastMoment::parse))
        .until(one(context, "until", PastMoment::parse))
        .sort(one(context, "sort", value -> code(value, SortOrder.values())))
        .size(number(context, "size", USUAL_SIZE))
        .cursor(one(context, "cursor"))
        .facets(number(context, "facets", "0"))
        .dates(dates(context))
        .build();
  }

  /** How hits are counted over time; null if they are not. */
  static DateFacet dates(Context context) {
    int most = number(context, "dates", "0");
    return most == 0 ? null : new DateFacet(most, zoneOf(context));
  }

  private static ZoneId zoneOf(Context context) {
    return Optional.ofNullable(one(context, "zone", SearchParameters::zone)).orElse(ZoneOffset.UTC);
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          "'%s' is no time zone like Europe/Berlin or +01:00".formatted(value), e);
    }
  }

  static CoOccurrenceQuery together(Context context) {
    onlyKnown(context, Set.of("name", "source", "language", "since", "until", "size"), Set.of());
    return CoOccurrenceQueryBuilder.builder()
        .names(all(context, "name"))
        .sources(all(context, "source"))
        .language(one(context, "language"))
        .since(one(context, "since", PastMoment::parse))
        .until(one(context, "until", PastMoment::parse))
        .size(number(context, "size", USUAL_SIZE))
        .build();
  }

  /** The stories with new articles; those of the last day, if nothing else is asked for. */
  static StoryQuery stories(Context context) {
    onlyKnown(context, Set.of("since", "size"), Set.of());
    Instant since = one(context, "since", PastMoment::parse);
    return new StoryQuery(
        since == null ? PastMoment.parse("24h") : since, number(context, "size", USUAL_SIZE));
  }

  /** The number of articles of a story. */
  static int storySize(Context context) {
    onlyKnown(context, Set.of("size"), Set.of());
    return number(context, "size", "100");
  }

  static AlertQuery alerts(Context context) {
    onlyKnown(context, Set.of("rule", "since", "size", "cursor"), Set.of());
    try {
      return new AlertQuery(
          one(context, "rule"),
          one(context, "since", PastMoment::parse),
          number(context, "size", "50"),
          one(context, "cursor"));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage(), e);
    }
  }

  /** Returns the names that begin with {@code prefix}. */
  static List<Suggestion> suggestions(Context context, NewsSearch search) throws IOException {
    onlyKnown(context, Set.of("prefix", "size"), Set.of());
    String prefix = one(context, "prefix");
    return search.suggest(prefix == null ? "" : prefix, number(context, "size", USUAL_SIZE));
  }

  /** The address of an article. */
  static String url(Context context) {
    onlyKnown(context, Set.of("url"), Set.of());
    String url = one(context, "url");
    if (url == null || !url.contains("://")) {
      throw new InvalidInputException(
          url == null
              ? "which article? Name it by url, or by its id: /articles/ID"
              : "url is '%s'; it must be an absolute web address, such as https://herald.example/news/7"
                  .formatted(url));
    }
    return url;
  }

  /** Checks a request that takes no parameters. */
  static void none(Context context) {
    onlyKnown(context, Set.of(), Set.of());
  }

  static void onlyKnown(Context context, Set<String> shared, Set<String> own) {
    Set<String> known = new TreeSet<>(shared);
    known.addAll(own);
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new InvalidInputException(
            "parameter %s is unknown; %s takes %s"
                .formatted(
                    name, context.path(), known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
  }

  static List<String> all(Context context, String name) {
    return context.queryParams(name).stream().filter(value -> !value.isBlank()).toList();
  }

  /** A parameter that may be given once; null if it is not. */
  static String one(Context context, String name) {
    List<String> values = all(context, name);
    if (values.size() > 1) {
      throw new InvalidInputException("parameter %s may be given once only".formatted(name));
    }
    return values.isEmpty() ? null : values.get(0);
  }

  static <T> T one(Context context, String name, Function<String, T> read) {
    String value = one(context, name);
    try {
      return value == null ? null : read.apply(value);
    } catch (InvalidInputException e) {
      throw new InvalidInputException("parameter %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static boolean flag(Context context, String name) {
    String value = one(context, name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new InvalidInputException(
          "parameter %s is '%s'; it must be true or false".formatted(name, value));
    }
    return "true".equals(value);
  }

  static int number(Context context, String name, String usual) {
    String value = one(context, name);
    try {
      return Integer.parseInt(value == null ? usual : value);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          "parameter %s is '%s'; it must be a whole number".formatted(name, value));
    }
  }

  private static <E extends Enum<E>> E code(String value, E[] all) {
    List<String> codes = new ArrayList<>();
    for (E one : all) {
      if (one.name().equalsIgnoreCase(value)) {
        return one;
      }
      codes.add(one.name().toLowerCase(Locale.ROOT));
    }
    throw new InvalidInputException(
        "'%s' is none of %s".formatted(value.toLowerCase(Locale.ROOT), String.join(", ", codes)));
  }
}
