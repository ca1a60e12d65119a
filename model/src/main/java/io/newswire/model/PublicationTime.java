package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * When an article was published: a moment with its offset, or, where no time of day is known, a
 * date. In JSON the form says which: {@code "2021-02-26T09:12:00-05:00"} or {@code "2021-02-26"}.
 *
 * @param date the date at the place of publication; never null
 * @param time null if only the date is known
 */
public record PublicationTime(LocalDate date, OffsetDateTime time) {

  /** In JSON it is text alone: an object with the names of these fields is none. */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public PublicationTime {
    Objects.requireNonNull(date, "a publication time without a date");
  }

  public static PublicationTime of(OffsetDateTime time) {
    return new PublicationTime(time.toLocalDate(), time);
  }

  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date, null);
  }

  /**
   * Reads an ISO 8601 date, or a date and time with offset.
   *
   * @throws DateTimeException if it is neither
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PublicationTime parse(String iso) {
    return iso.length() <= 10
        ? of(LocalDate.parse(iso))
        : of(OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  /** The moment; midnight UTC of the date where only that is known. */
  public Instant instant() {
    return time == null ? date.atStartOfDay(ZoneOffset.UTC).toInstant() : time.toInstant();
  }

  @JsonValue
  @Override
  public String toString() {
    return time == null ? date.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
