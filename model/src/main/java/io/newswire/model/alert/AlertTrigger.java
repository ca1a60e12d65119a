package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes an alert rule fire. In JSON {@code match}, {@code change}, {@code surge}, {@code
 * silence} or, such as, {@code count 5/1h}.
 *
 * @param count the number of articles that fires; 0 for other kinds
 * @param window the time within which they are published; null for other kinds
 */
public record AlertTrigger(Kind kind, int count, Duration window) {
  /** A rule fires when an article first matches. */
  public static final AlertTrigger MATCH = new AlertTrigger(Kind.MATCH, 0, null);

  /** A rule fires when a matching article changes a fact. */
  public static final AlertTrigger CHANGE = new AlertTrigger(Kind.CHANGE, 0, null);

  /** A rule fires when more articles match in an hour than usual at that hour and weekday. */
  public static final AlertTrigger SURGE = new AlertTrigger(Kind.SURGE, 0, null);

  /** A rule fires when no article has matched for longer than usual. */
  public static final AlertTrigger SILENCE = new AlertTrigger(Kind.SILENCE, 0, null);

  /** The most articles that are counted; each takes some 300 bytes while the window lasts. */
  public static final int MOST_COUNTED = 1_000;

  /** The longest window. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private static final Pattern COUNT = Pattern.compile("count (\\d{1,6})/(\\d{1,6})([mhd])");

  /** The kinds of triggers. */
  public enum Kind {
    MATCH,
    CHANGE,
    COUNT,
    SURGE,
    SILENCE
  }

  /**
   * Reads a trigger.
   *
   * @throws IllegalArgumentException if it is none; the message says what is allowed
   */
  @JsonCreator
  public static AlertTrigger of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (AlertTrigger simple : List.of(MATCH, CHANGE, SURGE, SILENCE)) {
      if (text.equals(simple.toString())) {
        return simple;
      }
    }
    Matcher counted = COUNT.matcher(text);
    if (!counted.matches()) {
      throw new IllegalArgumentException(
          "'" + written + "' is not match, change, surge, silence or a count such as 'count 5/1h'");
    }
    return counting(
        Integer.parseInt(counted.group(1)),
        window(Integer.parseInt(counted.group(2)), counted.group(3)));
  }

  private static AlertTrigger counting(int count, Duration window) {
    if (count < 2 || count > MOST_COUNTED) {
      throw new IllegalArgumentException(
          "a count of " + count + " is not possible; give 2 to " + MOST_COUNTED);
    }
    if (window.isZero() || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a count is within 1m to " + LONGEST.toDays() + "d");
    }
    return new AlertTrigger(Kind.COUNT, count, window);
  }

  private static Duration window(int number, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** Whether revisions fire that change a fact. */
  public boolean isChange() {
    return kind == Kind.CHANGE;
  }

  /** Whether a number of articles fires. */
  public boolean isCount() {
    return kind == Kind.COUNT;
  }

  /** Whether the number of articles is compared with what is usual. */
  public boolean comparesRhythm() {
    return kind == Kind.SURGE || kind == Kind.SILENCE;
  }

  /** Whether it is about a number of articles, and not a single one. */
  public boolean countsArticles() {
    return isCount() || comparesRhythm();
  }

  /** As {@link #of} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return kind == Kind.COUNT
        ? "count " + count + "/" + windowText()
        : kind.name().toLowerCase(Locale.ROOT);
  }

  /** The window in the largest unit that divides it, such as {@code 1h}. */
  public String windowText() {
    if (window.equals(Duration.ofDays(window.toDays()))) {
      return window.toDays() + "d";
    }
    return window.equals(Duration.ofHours(window.toHours()))
        ? window.toHours() + "h"
        : window.toMinutes() + "m";
  }
}
