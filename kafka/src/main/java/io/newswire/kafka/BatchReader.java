package io.newswire.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes the records of a topic as they are polled.
 *
 * @param <E> what it may fail with
 */
@FunctionalInterface
public interface BatchReader<E extends Exception> {
  /** Takes some; there may be none. */
  void read(ConsumerRecords<byte[], byte[]> records) throws E;
}
