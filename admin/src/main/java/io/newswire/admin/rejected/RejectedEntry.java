package io.newswire.admin.rejected;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A record on {@code news.rejected} without its original.
 *
 * @param id its position, {@code partition:offset}
 * @param at when it was rejected
 * @param stage the stage that rejected it
 * @param reason what is wrong with it
 * @param kind the reason without what is particular to this record, see {@link ReasonKind}
 * @param name its URL, file name or key
 * @param topic the topic it was on
 * @param partition its partition there; null if it was on no topic
 * @param offset its offset there; null if it was on no topic
 * @param bytes the size of the original; null if that was not kept
 * @param notRetried why it cannot be put back, and what to do instead; null if it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedEntry(
    String id,
    Instant at,
    String stage,
    String reason,
    String kind,
    String name,
    String topic,
    Integer partition,
    Long offset,
    Integer bytes,
    String notRetried) {

  /** Leaves the original and the headers of a record out. */
  public static RejectedEntry of(RejectedRecord rejected) {
    byte[] original = rejected.record().value();
    return new RejectedEntry(
        rejected.id(),
        rejected.rejection().at(),
        rejected.rejection().stage(),
        rejected.rejection().reason(),
        ReasonKind.of(rejected.rejection().reason()),
        rejected.name(),
        rejected.rejection().topic(),
        rejected.hasPlace() ? rejected.rejection().partition() : null,
        rejected.hasPlace() ? rejected.rejection().offset() : null,
        original == null ? null : original.length,
        rejected.canBePutBack() ? null : rejected.whyNotPutBack());
  }
}
