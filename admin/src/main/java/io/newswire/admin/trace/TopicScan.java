package io.newswire.admin.trace;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the topics that a trace is made from. */
public interface TopicScan {
  /** Passes on all committed records of a topic, in order within each partition. */
  void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader);

  /** Returns one record; empty if it is no longer there. */
  Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset);

  /** Returns the committed offset of a stage; 0 if it never read the partition. */
  long done(String stage, String topic, int partition);
}
