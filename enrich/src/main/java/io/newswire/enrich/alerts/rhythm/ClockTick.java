package io.newswire.enrich.alerts.rhythm;

/**
 * Says how far articles were matched: a record on every partition of {@code news.alert-matches},
 * with the key {@link #KEY}.
 *
 * @param partition of the articles
 * @param hour all articles of it that were received before this hour were matched, in hours since
 *     1970
 */
public record ClockTick(int partition, long hour) {
  /** No rule has this id. */
  public static final String KEY = "\0clock";
}
