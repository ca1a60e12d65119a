package io.newswire.model.text;

import io.newswire.model.PublicationTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Times for people, all in one zone and one style, which names the zone: {@code 2026-11-16 11:42
 * CET}. Of the years 1900 to 2037 they are as java.time has them; the zones of {@link TimeZone}
 * have neither the local mean times before nor all rules after.
 */
public final class TimeText {
  private static final DateTimeFormatter MINUTES = formatter("HH:mm");
  private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = formatter("HH:mm:ss.SSS");

  /** Not a {@link java.time.ZoneId}, whose first use looks through all jars for rules of zones. */
  private final TimeZone zone;

  TimeText(TimeZone zone) {
    this.zone = zone;
  }

  private static DateTimeFormatter formatter(String time) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd " + time, Locale.ENGLISH);
  }

  /** In the zone of this machine, for who works on it. */
  public static TimeText here() {
    return new TimeText(TimeZone.getDefault());
  }

  /** In UTC, for who may be anywhere. */
  public static TimeText utc() {
    return new TimeText(TimeZone.getTimeZone("UTC"));
  }

  /** To the minute. */
  public String minute(Instant time) {
    return format(MINUTES, time);
  }

  /** To the second. */
  public String second(Instant time) {
    return format(SECONDS, time);
  }

  /** To the millisecond. */
  public String millisecond(Instant time) {
    return format(MILLIS, time);
  }

  /** To the minute; the date alone where no time of day is known. */
  public String of(PublicationTime time) {
    return time.time() == null ? time.toString() : minute(time.instant());
  }

  private String format(DateTimeFormatter formatter, Instant time) {
    long at = time.toEpochMilli();
    Duration offset = Duration.ofMillis(zone.getOffset(at));
    boolean daylight = zone.inDaylightTime(new Date(at));
    return formatter.format(time.atOffset(ZoneOffset.ofTotalSeconds((int) offset.toSeconds())))
        + " "
        + zone.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
  }
}
