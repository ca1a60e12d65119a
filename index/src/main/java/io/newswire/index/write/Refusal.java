package io.newswire.index.write;

import io.newswire.model.RejectionClass;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record whose document is refused permanently.
 *
 * @param reason what is wrong, as a sentence for people
 * @param rejectionClass of the reason
 */
public record Refusal(
    ConsumerRecord<byte[], byte[]> origin, String reason, RejectionClass rejectionClass) {
  /** A refusal by Elasticsearch. */
  public Refusal(ConsumerRecord<byte[], byte[]> origin, String reason) {
    this(origin, reason, RejectionClass.REFUSED);
  }
}
