package io.newswire.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of the global stores. At the start Kafka Streams reads one partition after another
 * to its end, and then unsubscribes; until then another consumer reads, whose fetches do not wait
 * at the end of a partition. With one consumer for both, each of the partitions took as long as an
 * idle fetch waits: half a second by default, for up to twelve partitions.
 */
final class GlobalConsumer extends IdleConsumer {
  private KafkaConsumer<byte[], byte[]> restorer;

  GlobalConsumer(Map<String, Object> config, WakeUps wakeUps) {
    super(config, wakeUps);
    Map<String, Object> settings = new HashMap<>(config);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FetchWait.RESTORE_MILLIS);
    settings.computeIfPresent(ConsumerConfig.CLIENT_ID_CONFIG, (key, id) -> id + "-restore");
    restorer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void assign(Collection<TopicPartition> partitions) {
    if (restorer == null) {
      super.assign(partitions);
    } else {
      restorer.assign(partitions);
    }
  }

  @Override
  public void seek(TopicPartition partition, long offset) {
    if (restorer == null) {
      super.seek(partition, offset);
    } else {
      restorer.seek(partition, offset);
    }
  }

  @Override
  public void seekToBeginning(Collection<TopicPartition> partitions) {
    if (restorer == null) {
      super.seekToBeginning(partitions);
    } else {
      restorer.seekToBeginning(partitions);
    }
  }

  @Override
  public long position(TopicPartition partition) {
    return restorer == null ? super.position(partition) : restorer.position(partition);
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    return restorer == null ? super.poll(timeout) : restorer.poll(timeout);
  }

  /** Ends the restoration. */
  @Override
  public void unsubscribe() {
    closeRestorer();
    super.unsubscribe();
  }

  private void closeRestorer() {
    if (restorer != null) {
      restorer.close(CloseOptions.timeout(Duration.ZERO));
      restorer = null;
    }
  }

  @Override
  public void close(CloseOptions options) {
    closeRestorer();
    super.close(options);
  }
}
