package io.newswire.launcher;

import io.newswire.model.RejectedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the records of a topic one by one. */
@FunctionalInterface
interface RecordReader {
  /**
   * Takes one.
   *
   * @throws RejectedException if it cannot be used
   */
  void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException;
}
