package io.newswire.ingest.extract.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that feeds, wires and JSON state: ISO 8601 in its long and short forms and what
 * comes near it, RFC 822, dates with the month's name in any language, and seconds, milliseconds or
 * microseconds since 1970.
 */
public final class StatedTimes {
  private static final int LONGEST = 100;
  private static final int NOON = 12;
  private static final int CENTURY = 100;
  private static final int BUDDHIST = 543;

  /** Years of the Thai calendar that people write today. */
  private static final int FIRST_BUDDHIST = 2500;

  private static final int LAST_OF_2000S = 69;
  private static final long MILLION = 1_000_000;

  private static final Pattern EPOCH =
      Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{13})|(\\d{16})");
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?(?!\\d)(.*))?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年년]\\s?(\\d{1,2})[-/.月월]\\s?(\\d{1,2})[日일]?(?!\\d).*");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s./-]*(?:de\\s+|of\\s+)?"
              + "(\\p{L}[\\p{L}\\p{M}]{2,})\\.?[\\s,./-]*(?:del?\\s+)?(\\d{4}|\\d{2})(?![\\d:])");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(\\p{L}[\\p{L}\\p{M}]{2,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]).*?(?<!\\d)(\\d{4})"
              + "(?![\\d:])");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})[:h時时](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?![\\d:])"
              + "(?:\\s*([ap])\\.?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("(?:^|\\s|GMT|UTC|UT)([+\\-−])(\\d{1,2})(?::?(\\d{2}))?(?![\\d:])");
  private static final Pattern ZONE = Pattern.compile("\\p{L}[\\p{L}_]*(?:/[\\p{L}_/+-]+)?");

  private StatedTimes() {}

  /** What the text states; null if it is no time, or one that may be read in two ways. */
  public static StatedTime parse(String text) {
    String value = text == null ? "" : AsciiDigits.of(MarkupText.collapse(text));
    if (value.isEmpty() || value.length() > LONGEST) {
      return null;
    }
    try {
      Matcher epoch = EPOCH.matcher(value);
      if (epoch.matches()) {
        return ofEpoch(epoch);
      }
      Matcher basic = BASIC.matcher(value);
      if (basic.matches()) {
        return ofBasic(basic);
      }
      LocalDate date = date(value);
      return date == null ? null : withClock(date, value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static StatedTime ofEpoch(Matcher epoch) {
    Instant moment;
    if (epoch.group(1) != null) {
      moment = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
    } else if (epoch.group(2) != null) {
      moment = Instant.ofEpochMilli(Long.parseLong(epoch.group(2)));
    } else {
      moment = Instant.ofEpochSecond(Long.parseLong(epoch.group(3)) / MILLION);
    }
    OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
    return new StatedTime(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC, ZoneOffset.UTC);
  }

  private static StatedTime ofBasic(Matcher basic) {
    LocalDate date = LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3));
    return basic.group(4) == null
        ? new StatedTime(date, null, null, null)
        : at(date, number(basic, 4), number(basic, 5), seconds(basic, 6), basic.group(7));
  }

  private static LocalDate date(String value) {
    Matcher year = YEAR_FIRST.matcher(value);
    if (year.matches()) {
      return LocalDate.of(number(year, 1), number(year, 2), number(year, 3));
    }
    for (Matcher named = DAY_MONTH.matcher(value); named.find(); ) {
      int month = MonthNames.ofAbbreviation(named.group(2));
      if (month > 0) {
        return LocalDate.of(year(named.group(3)), month, number(named, 1));
      }
    }
    for (Matcher named = MONTH_DAY.matcher(value); named.find(); ) {
      int month = MonthNames.ofAbbreviation(named.group(1));
      if (month > 0) {
        return LocalDate.of(number(named, 3), month, number(named, 2));
      }
      named.region(named.end(1), value.length());
    }
    Matcher numbers = NUMBERS.matcher(value);
    return numbers.find() ? ofNumbers(numbers) : null;
  }

  /** With dots the day comes first; with other signs it may be the month. */
  private static LocalDate ofNumbers(Matcher numbers) {
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    int year = number(numbers, 4);
    if (numbers.group(2).equals(".") || first > NOON || first == second) {
      return LocalDate.of(year, second, first);
    }
    return second > NOON ? LocalDate.of(year, first, second) : null;
  }

  private static StatedTime withClock(LocalDate date, String value) {
    Matcher clock = CLOCK.matcher(value);
    if (!clock.find()) {
      return new StatedTime(date, null, null, null);
    }
    int hour = number(clock, 1);
    if (clock.group(4) != null) {
      hour = hour % NOON + (clock.group(4).equalsIgnoreCase("p") ? NOON : 0);
    }
    return at(date, hour, number(clock, 2), seconds(clock, 3), value.substring(clock.end()));
  }

  private static StatedTime at(LocalDate date, int hour, int minute, int second, String behind) {
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalDate day = midnight ? date.plusDays(1) : date;
    LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, Math.min(second, 59));
    ZoneNames.Zone zone = zone(behind, day.atTime(time));
    return zone == null
        ? new StatedTime(day, time, null, null)
        : new StatedTime(day, time, zone.offset(), zone.latest());
  }

  /** An offset counts more than a name, which often stands behind it in brackets. */
  private static ZoneNames.Zone zone(String behind, LocalDateTime at) {
    Matcher offset = OFFSET.matcher(behind);
    if (offset.find()) {
      int minutes = offset.group(3) == null ? 0 : number(offset, 3);
      int sign = offset.group(1).equals("+") ? 1 : -1;
      return ZoneNames.Zone.of(ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * minutes));
    }
    for (Matcher name = ZONE.matcher(behind); name.find(); ) {
      ZoneNames.Zone zone = ZoneNames.find(name.group(), at);
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year >= FIRST_BUDDHIST ? year - BUDDHIST : year;
    }
    return year + (year <= LAST_OF_2000S ? 20 * CENTURY : 19 * CENTURY);
  }

  private static int seconds(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : number(matcher, group);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
