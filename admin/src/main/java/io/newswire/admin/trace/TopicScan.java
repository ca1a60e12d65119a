package io.newswire.admin.trace;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics as far as they are looked through. */
public interface TopicScan {
  /** Hands on all committed records of a topic, in order within each partition. */
  void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader);

  /** One record; empty if it is no longer there. */
  Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset);

  /** The offset a stage reads next, with all before it done; 0 if it never read the partition. */
  long done(String stage, String topic, int partition);
}
