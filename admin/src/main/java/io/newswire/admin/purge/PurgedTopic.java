package io.newswire.admin.purge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;

/**
 * A topic that keeps records of an article, and when Kafka forgets them.
 *
 * @param records how many it keeps
 * @param newest the time of the newest one
 * @param cleanupPolicy {@code delete}, {@code compact} or both, as Kafka has it
 * @param retentionMs as Kafka has it; -1 for ever
 * @param segmentMs likewise: after that time at the latest a segment of the log is closed
 * @param tombstone whether a record without a value was written, or would be, by which compaction
 *     removes those before
 * @param forgottenBy when all are gone at the latest; null if time does not remove them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurgedTopic(
    String topic,
    int records,
    Instant newest,
    String cleanupPolicy,
    long retentionMs,
    long segmentMs,
    boolean tombstone,
    Instant forgottenBy) {

  static PurgedTopic of(
      String topic, int records, Instant newest, TopicCleanup cleanup, boolean tombstone) {
    return new PurgedTopic(
        topic,
        records,
        newest,
        cleanup.policy(),
        cleanup.retentionMs(),
        cleanup.segmentMs(),
        tombstone,
        cleanup.forgottenBy(newest));
  }

  /** How Kafka forgets the records. */
  public String explanation() {
    String segment = Duration.ofMillis(segmentMs).toHours() + " h after it began";
    String byTime =
        "a segment of the log is deleted when its newest record is %s h old; it ends %s or earlier"
            .formatted(Duration.ofMillis(retentionMs).toHours(), segment);
    return tombstone
        ? "compaction keeps only the tombstone, once the segment is closed (%s or earlier)%s"
            .formatted(segment, retentionMs < 0 ? "" : "; " + byTime)
        : retentionMs < 0 ? "Kafka keeps them for ever (retention.ms=-1)" : byTime;
  }
}
