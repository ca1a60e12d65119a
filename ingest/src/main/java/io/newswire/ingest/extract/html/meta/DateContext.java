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
 * @param locale decides what a month's name means; {@link Locale#ROOT} where nobody says
 * @param monthFirst whether 3/4/2031 is the fourth of March
 * @param latest the last date that is believed
 */
public record DateContext(Locale locale, boolean monthFirst, LocalDate latest) {
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
    Locale locale = locale(language);
    boolean monthFirst =
        locale.getLanguage().equals("en") && MONTH_FIRST.contains(locale.getCountry());
    return new DateContext(
        locale, monthFirst, now.plus(AHEAD).atZone(ZoneOffset.UTC).toLocalDate());
  }

  static Locale locale(String language) {
    return Locale.forLanguageTag(language == null ? "" : language.strip().replace('_', '-'));
  }

  /** The same, believing dates up to another one. */
  public DateContext withLatest(LocalDate date) {
    return new DateContext(locale, monthFirst, date);
  }

  DateContext withMonthFirst() {
    return new DateContext(locale, true, latest);
  }

  boolean isPlausible(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(latest);
  }
}
