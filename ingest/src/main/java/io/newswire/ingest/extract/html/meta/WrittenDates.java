package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them, in many languages. */
final class WrittenDates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.?\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?((?:19|20)?\\d{2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?\\s+(?:de\\s+|of\\s+|d['’])?([\\p{L}\\p{M}]{3,12})\\.?,?\\s+(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\d])([\\p{L}\\p{M}]{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)");
  private static final int CENTURY = 2000;

  private WrittenDates() {}

  /** The first date in a text; null if there is none. */
  static LocalDate first(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.find()) {
      return date(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }
    matcher = DAY_MONTH.matcher(text);
    while (matcher.find()) {
      int month = MonthNames.number(matcher.group(2));
      if (month > 0) {
        return date(number(matcher.group(3)), month, number(matcher.group(1)));
      }
    }
    matcher = MONTH_DAY.matcher(text);
    while (matcher.find()) {
      int month = MonthNames.number(matcher.group(1));
      if (month > 0) {
        return date(number(matcher.group(3)), month, number(matcher.group(2)));
      }
    }
    matcher = DAY_FIRST.matcher(text);
    return matcher.find() ? dayFirst(matcher) : null;
  }

  /** Day before month as most of the world writes, unless that makes no date. */
  private static LocalDate dayFirst(Matcher matcher) {
    int year = number(matcher.group(3));
    int full = year < 100 ? CENTURY + year : year;
    int first = number(matcher.group(1));
    int second = number(matcher.group(2));
    return second > 12 ? date(full, first, second) : date(full, second, first);
  }

  private static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
