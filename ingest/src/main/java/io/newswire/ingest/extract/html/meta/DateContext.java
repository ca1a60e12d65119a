package io.newswire.ingest.extract.html.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * The context for reading dates: the locale of a document, and the plausible publication dates.
 *
 * @param locale the locale of month names; {@link Locale#ROOT} if unknown
 * @param monthFirst whether 3/4/2031 is the fourth of March
 * @param latest the last plausible date
 */
public record DateContext(Locale locale, boolean monthFirst, LocalDate latest) {
  /**
   * The first plausible date, at the beginning of the Web; earlier ones come from empty fields or
   * wrong clocks.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /**
   * How far ahead of the receipt a date may be: time zones differ by up to a day, and magazines are
   * dated ahead.
   */
  private static final Duration AHEAD = Duration.ofDays(2);

  private static final Set<String> MONTH_FIRST =
      Set.of("US", "PH", "FM", "MH", "PW", "AS", "GU", "MP", "VI", "UM");

  /**
   * The context of a document.
   *
   * @param language the declared language, such as {@code en-US} or {@code de_AT}; may be null
   * @param now when the document was received; plausible dates are at most two days later
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

  /** The same context with another last plausible date. */
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
