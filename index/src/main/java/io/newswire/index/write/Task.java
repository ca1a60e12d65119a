package io.newswire.index.write;

import io.newswire.index.document.Write;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One document to be written.
 *
 * @param origin the record of the article it belongs to; null if it came from no topic
 */
public record Task(ConsumerRecord<byte[], byte[]> origin, Write write) {
  public long bytes() {
    return write.document().length;
  }
}
