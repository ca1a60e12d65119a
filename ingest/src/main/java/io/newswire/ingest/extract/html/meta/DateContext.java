package io.newswire.ingest.extract.html.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * What decides how a date is read: the language and region of the document, and which dates can be
 * those of its publication.
 *
 * @param locale decides what a month's name and an order such as 3/4/2031 mean; {@link Locale#ROOT}
 *     where nobody says
 * @param latest the last date that is believed
 */
public record DateContext(Locale locale, LocalDate latest) {
  /** The Web began here; earlier dates are those of an empty field or of a clock that stood. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** Zones are up to a day apart, and magazines date ahead. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private static final Set<String> MONTH_FIRST =
      Set.of("US", "PH", "FM", "MH", "PW", "AS", "GU", "MP", "VI", "UM");

  /**
   * The context of a document.
   *
   * @param language as the document declares it, such as {@code en-US} or {@code de_AT}; may be
   *     null
   * @param now when the document was received: nothing is published more than two days later
   */
  public static DateContext of(String language, Instant now) {
    String tag = language == null ? "" : language.strip().replace('_', '-');
    return new DateContext(
        Locale.forLanguageTag(tag), now.plus(AHEAD).atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The same, believing dates up to another one. */
  public DateContext withLatest(LocalDate date) {
    return new DateContext(locale, date);
  }

  boolean isPlausible(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(latest);
  }

  /** Whether 3/4/2031 is the fourth of March. */
  boolean monthFirst() {
    return locale.getLanguage().equals("en") && MONTH_FIRST.contains(locale.getCountry());
  }
}
