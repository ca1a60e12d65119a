package io.newswire.model.text;

import io.newswire.model.PublicationTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times for people, all in one zone and one style, which names the zone: {@code 2026-11-16 11:42
 * CET}.
 */
public final class TimeText {
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter seconds;
  private final DateTimeFormatter millis;

  private TimeText(ZoneId zone) {
    minutes = formatter("HH:mm z", zone);
    seconds = formatter("HH:mm:ss z", zone);
    millis = formatter("HH:mm:ss.SSS z", zone);
  }

  private static DateTimeFormatter formatter(String time, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd " + time, Locale.ENGLISH).withZone(zone);
  }

  /** In the zone of this machine, for who works on it. */
  public static TimeText here() {
    return new TimeText(ZoneId.systemDefault());
  }

  /** In UTC, for who may be anywhere. */
  public static TimeText utc() {
    return new TimeText(ZoneId.of("UTC"));
  }

  /** To the minute. */
  public String minute(Instant time) {
    return minutes.format(time);
  }

  /** To the second. */
  public String second(Instant time) {
    return seconds.format(time);
  }

  /** To the millisecond. */
  public String millisecond(Instant time) {
    return millis.format(time);
  }

  /** To the minute; the date alone where no time of day is known. */
  public String of(PublicationTime time) {
    return time.time() == null ? time.toString() : minute(time.instant());
  }
}
