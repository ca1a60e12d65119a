package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A time of day at which the alerts since the last one are sent together.
 *
 * @param at time of day there; {@code "08:00"} in JSON
 * @param zone where, such as {@code Europe/Vienna}
 */
public record Digest(@JsonFormat(pattern = "HH:mm") LocalTime at, ZoneId zone) {

  public Digest {
    Objects.requireNonNull(at, "a digest needs 'at', such as 08:00");
    Objects.requireNonNull(zone, "a digest needs 'zone', such as Europe/Vienna");
  }

  /**
   * The first time after that moment. Where the clocks skip the time of day, it is later by what
   * they skip; where they pass it twice, it is the first.
   */
  public Instant next(Instant after) {
    ZonedDateTime local = after.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(at).atZone(zone);
    return (today.toInstant().isAfter(after)
            ? today
            : local.toLocalDate().plusDays(1).atTime(at).atZone(zone))
        .toInstant();
  }
}
