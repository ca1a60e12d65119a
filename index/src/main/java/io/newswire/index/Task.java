package io.newswire.index;

import io.newswire.index.document.Write;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One document to be written.
 *
 * @param origin the record of the article it belongs to; null if it came from no topic
 */
record Task(ConsumerRecord<byte[], byte[]> origin, Write write) {
  long bytes() {
    return write.document().length;
  }
}
