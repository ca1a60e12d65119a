package io.newswire.kafka;

import io.newswire.model.RejectedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the records of a topic one by one. */
@FunctionalInterface
public interface RecordReader {
  /**
   * Takes one.
   *
   * @throws RejectedException if it cannot be used
   */
  void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException;
}
