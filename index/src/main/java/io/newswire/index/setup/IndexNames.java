package io.newswire.index.setup;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of indices: {@code news-articles-v1-2026.11} is the month November 2026 of the first
 * generation of {@code news-articles}, the alias that is read.
 *
 * <p>A replay makes a new generation of articles and quotes beside the one that is read. Alerts are
 * what people were told, and rejections what happened, which no replay changes: they stay in the
 * first generation.
 */
public final class IndexNames {
  /** Read alias of all months of articles. */
  public static final String ARTICLES = "news-articles";

  /** Read alias of all months of quotes. */
  public static final String QUOTES = "news-quotes";

  /** Read alias of all months of alerts. */
  public static final String ALERTS = "news-alerts";

  /** Read alias of all months of rejected records. */
  public static final String REJECTED = "news-rejected";

  static final List<String> ALIASES = List.of(ARTICLES, QUOTES, ALERTS, REJECTED);

  /** Those that a replay makes anew. */
  public static final List<String> REPLAYED = List.of(ARTICLES, QUOTES);

  public static final int FIRST_GENERATION = 1;

  private static final Pattern INDEX = Pattern.compile("(.+)-v(\\d{1,6})-(\\d{4}\\.\\d{2})");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");

  private IndexNames() {}

  /**
   * The index of the first generation a document stands in for good.
   *
   * @param alias one of the constants
   * @param firstSeenAt its article's, which no revision changes: the month is counted in UTC
   */
  public static String monthly(String alias, Instant firstSeenAt) {
    return prefix(alias, FIRST_GENERATION) + MONTH.format(firstSeenAt.atOffset(ZoneOffset.UTC));
  }

  /**
   * The same month in another generation; what no replay changes and names that are none of ours
   * stay.
   */
  public static String inGeneration(int generation, String index) {
    Matcher parts = INDEX.matcher(index);
    return parts.matches() && REPLAYED.contains(parts.group(1))
        ? prefix(parts.group(1), generation) + parts.group(3)
        : index;
  }

  /** A pattern for all months of one generation. */
  public static String allMonths(String alias, int generation) {
    return prefix(alias, generation) + "*";
  }

  /** A pattern for all months of all generations. */
  public static String all(String alias) {
    return alias + "-v*";
  }

  /** The generation an index of {@code alias} belongs to; empty if it is none of them. */
  public static OptionalInt generation(String alias, String index) {
    Matcher parts = INDEX.matcher(index);
    return parts.matches() && parts.group(1).equals(alias)
        ? OptionalInt.of(Integer.parseInt(parts.group(2)))
        : OptionalInt.empty();
  }

  /** The month an index of {@code alias} holds; empty if it is none of them. */
  public static Optional<YearMonth> month(String alias, String index) {
    Matcher parts = INDEX.matcher(index);
    if (!parts.matches() || !parts.group(1).equals(alias)) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(parts.group(3), MONTH));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String prefix(String alias, int generation) {
    return alias + "-v" + generation + "-";
  }
}
