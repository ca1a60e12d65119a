package io.newswire.ingest.extract.text;

import io.newswire.model.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A time as a document states it: always with a date, often without a zone. Read by {@link
 * StatedTimes}.
 *
 * @param date never null
 * @param time null if only the date is stated
 * @param offset null if no zone is stated
 * @param latestOffset the most western offset that the stated zone may mean, as names of zones are
 *     used for several; null if no zone is stated
 */
public record StatedTime(
    LocalDate date, LocalTime time, ZoneOffset offset, ZoneOffset latestOffset) {
  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

  /** When it was published: the moment where a time and a zone are stated, else the date. */
  public PublicationTime publication() {
    return time == null || offset == null
        ? PublicationTime.of(date)
        : PublicationTime.of(date.atTime(time).atOffset(offset));
  }

  /**
   * The latest moment it may mean: that in the last zone of the world to reach it where no zone is
   * stated, and there the end of the day where only a date is.
   */
  public Instant latest() {
    if (time == null) {
      return date.plusDays(1).atStartOfDay().toInstant(WESTERNMOST);
    }
    return date.atTime(time).toInstant(latestOffset == null ? WESTERNMOST : latestOffset);
  }

  /**
   * Whether it may mean a later moment than another time of the same document. Two that are stated
   * alike, both without a zone or both without a time, mean the same zone.
   */
  public boolean mayBeAfter(StatedTime other) {
    if (date.equals(other.date) && Objects.equals(time, other.time)) {
      return offset != null && other.offset != null && latest().isAfter(other.latest());
    }
    boolean alike =
        (time == null) == (other.time == null) && offset == null && other.offset == null;
    return alike
        ? date.atTime(timeOrMidnight()).isAfter(other.date.atTime(other.timeOrMidnight()))
        : latest().isAfter(other.publication().instant());
  }

  private LocalTime timeOrMidnight() {
    return time == null ? LocalTime.MIDNIGHT : time;
  }
}
