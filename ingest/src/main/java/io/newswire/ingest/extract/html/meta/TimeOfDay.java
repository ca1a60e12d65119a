package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a time of day with its zone, such as {@code 21:15:00 +0100} or {@code 9:15 p.m. ET}. */
final class TimeOfDay {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?[:.h]\\s?(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
              + "\\s?([AaPp]\\.?\\s?[Mm]\\b\\.?)?\\s?(?:Uhr\\b|hrs?\\b)?\\s?[(\\[]?"
              + "([A-Z][a-z]+/[A-Z][A-Za-z_]+|[+−-]\\d{1,2}(?::?\\d{2})?(?!\\d)|[A-Z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?(?![\\p{L}]))?");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})()()\\s?([AaPp]\\.?\\s?[Mm]\\b\\.?)\\s?\\(?([A-Z]{1,4})?(?!\\p{L})");
  private static final Pattern AMERICAN =
      Pattern.compile("\\d\\s?[AaPp]\\.?\\s?[Mm]\\.?\\s?\\(?(?:[ECMP][SD]?T|AK[SD]T|HST)\\b");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?([+−-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final int NOON = 12;
  private static final int DAY = 24;

  /** A leap second is not counted. */
  private static final int LAST_SECOND = 59;

  private TimeOfDay() {}

  /** Whether a time is written as in the United States, and so the date beside it. */
  static boolean isAmerican(String text) {
    return AMERICAN.matcher(text).find();
  }

  /** The first time in the text, on this date; null if it has none, or none with a zone. */
  static OffsetDateTime on(LocalDate date, String text) {
    OffsetDateTime time = on(date, TIME.matcher(text));
    return time == null ? on(date, HOUR.matcher(text)) : time;
  }

  private static OffsetDateTime on(LocalDate date, Matcher time) {
    if (!time.find() || time.group(5) == null) {
      return null;
    }
    try {
      int hour = hour(number(time.group(1)), time.group(4));
      int second = Math.min(number(time.group(3)), LAST_SECOND);
      LocalDateTime at =
          hour == DAY && number(time.group(2)) == 0
              ? date.plusDays(1).atStartOfDay()
              : date.atTime(hour, number(time.group(2)), second);
      ZoneOffset offset = offset(time.group(5), at);
      return offset == null ? null : at.atOffset(offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(String zone, LocalDateTime at) {
    Matcher offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      int sign = offset.group(1).equals("+") ? 1 : -1;
      return ZoneOffset.ofHoursMinutes(
          sign * number(offset.group(2)), sign * number(offset.group(3)));
    }
    ZoneNames.Zone named = ZoneNames.find(zone, at);
    return named == null ? null : named.offset();
  }

  private static int hour(int hour, String half) {
    if (half == null) {
      return hour;
    }
    boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
    return hour % NOON + (afternoon ? NOON : 0);
  }

  private static int number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
