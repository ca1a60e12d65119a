package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;

/**
 * The figures by which a number of articles is unusual.
 *
 * @param from the start of the time in which they were counted
 * @param until its end, or the time of the article that decided
 * @param count the articles in it
 * @param usual how many there are usually
 * @param needed how many make a surge; null for a silence
 * @param chance how probable so many, or for a silence none, are by chance
 * @param hours how many hours of earlier weeks, observed and at the same time of the week, say so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertRhythm(
    Instant from,
    Instant until,
    int count,
    double usual,
    Integer needed,
    double chance,
    int hours) {

  /** Whether there were too few articles, and not too many. */
  public boolean tooFew() {
    return needed == null;
  }

  /** In a line, such as {@code 12 where 2.3 are usual and 9 are a surge}. */
  public String inWords() {
    return tooFew()
        ? String.format(
            Locale.ROOT,
            "none from %s to %s, where %.1f are usual; chance %.6f",
            from,
            until,
            usual,
            chance)
        : String.format(
            Locale.ROOT,
            "%d from %s to %s, where %.1f are usual and %d are a surge; chance %.6f",
            count,
            from,
            until,
            usual,
            needed,
            chance);
  }
}
