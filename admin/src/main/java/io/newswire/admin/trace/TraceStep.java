package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One thing that happened to a document.
 *
 * @param stage what happened: received, extracted, enriched, alerted, told (an alert was
 *     delivered), indexed or rejected
 * @param at when
 * @param place the topic or index that it is in since then
 * @param partition null in an index
 * @param offset null in an index
 * @param detail a sentence for people; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceStep(
    String stage, Instant at, String place, Integer partition, Long offset, String detail) {
  static final String RECEIVED = "received";
  static final String EXTRACTED = "extracted";
  static final String ENRICHED = "enriched";
  static final String ALERTED = "alerted";
  static final String TOLD = "told";
  static final String INDEXED = "indexed";
  static final String REJECTED = "rejected";

  /** The detail of a receipt is the address, which often has the title's words; then the title. */
  TraceStep withoutTitle() {
    return stage.equals(RECEIVED) || stage.equals(EXTRACTED)
        ? new TraceStep(stage, at, place, partition, offset, null)
        : this;
  }
}
