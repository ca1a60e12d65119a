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
 * The names of indices: {@code news-articles-v1-2026.11} is the index for November 2026 in the
 * first generation of the read alias {@code news-articles}.
 *
 * <p>A replay makes a new generation of articles and quotes. Alerts and rejected records are not
 * changed by a replay and stay in the first generation.
 */
public final class IndexNames {
  /** The read alias of articles. */
  public static final String ARTICLES = "news-articles";

  /** The read alias of quotes. */
  public static final String QUOTES = "news-quotes";

  /** The read alias of alerts. */
  public static final String ALERTS = "news-alerts";

  /** The read alias of rejected records. */
  public static final String REJECTED = "news-rejected";

  static final List<String> ALIASES = List.of(ARTICLES, QUOTES, ALERTS, REJECTED);

  /** The aliases that a replay makes a new generation of. */
  public static final List<String> REPLAYED = List.of(ARTICLES, QUOTES);

  public static final int FIRST_GENERATION = 1;

  private static final Pattern INDEX = Pattern.compile("(.+)-v(\\d{1,6})-(\\d{4}\\.\\d{2})");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");

  private IndexNames() {}

  /**
   * The monthly index of a document in the first generation.
   *
   * @param alias one of the constants
   * @param firstSeenAt when its article was first seen, the same in all revisions; the month is
   *     that in UTC
   */
  public static String monthly(String alias, Instant firstSeenAt) {
    return prefix(alias, FIRST_GENERATION) + MONTH.format(firstSeenAt.atOffset(ZoneOffset.UTC));
  }

  /**
   * The index of the same month in another generation. Names of indices without generations are
   * returned unchanged.
   */
  public static String inGeneration(int generation, String index) {
    Matcher parts = INDEX.matcher(index);
    return parts.matches() && REPLAYED.contains(parts.group(1))
        ? prefix(parts.group(1), generation) + parts.group(3)
        : index;
  }

  /** The index pattern of all months of a generation. */
  public static String allMonths(String alias, int generation) {
    return prefix(alias, generation) + "*";
  }

  /** The index pattern of all months and generations. */
  public static String all(String alias) {
    return alias + "-v*";
  }

  /** The generation of an index of {@code alias}; empty for other names. */
  public static OptionalInt generation(String alias, String index) {
    Matcher parts = INDEX.matcher(index);
    return parts.matches() && parts.group(1).equals(alias)
        ? OptionalInt.of(Integer.parseInt(parts.group(2)))
        : OptionalInt.empty();
  }

  /** The month of an index of {@code alias}; empty for other names. */
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
