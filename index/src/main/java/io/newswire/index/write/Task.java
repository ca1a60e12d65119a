package io.newswire.index.write;

import io.newswire.index.document.Write;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A document to write.
 *
 * @param origin the record it was made from; null if there is none
 */
public record Task(ConsumerRecord<byte[], byte[]> origin, Write write) {
  public long bytes() {
    return write.document().length;
  }
}
