package io.newswire.index.write;

import io.newswire.index.document.Write;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A document to write.
 *
 * @param origin the record it was made from; null if there is none
 * @param receivedAt when the article was received whose own document it is; null for all others
 */
public record Task(ConsumerRecord<byte[], byte[]> origin, Write write, Instant receivedAt) {
  public Task(ConsumerRecord<byte[], byte[]> origin, Write write) {
    this(origin, write, null);
  }

  public long bytes() {
    return write.document().length;
  }
}
