package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BatchPollIT {
  private static final int MOST_RECORDS = 200;
  private static final int MOST_BYTES = 5_000_000;
  private static final int LARGE = 4_000_000;

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final TopicPartition partition = new TopicPartition("batches-" + Services.uniqueId(), 0);

  @BeforeEach
  void createTopic() {
    TestTopics.create(config, List.of(new NewTopic(partition.topic(), 1, (short) 1)));
  }

  @Test
  void compressedRecordsAreCountedAsLargeAsTheyAre() throws Exception {
    List<ConsumerRecords<byte[], byte[]>> batches = sendAndPoll(40, LARGE);

    assertThat(batches)
        .allSatisfy(batch -> assertThat(bytes(batch)).isLessThan(MOST_BYTES + 3L * LARGE));
  }

  @Test
  void smallRecordsFillABatch() throws Exception {
    List<ConsumerRecords<byte[], byte[]>> batches = sendAndPoll(1_000, 1_000);

    assertThat(batches)
        .allSatisfy(batch -> assertThat(batch.count()).isLessThanOrEqualTo(MOST_RECORDS))
        .anySatisfy(batch -> assertThat(batch.count()).isGreaterThan(MOST_RECORDS - 3));
  }

  /** All are read once and in order, and each batch says where the next begins. */
  private List<ConsumerRecords<byte[], byte[]>> sendAndPoll(int count, int size) throws Exception {
    send(count, size);
    List<ConsumerRecords<byte[], byte[]>> batches = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    Map<String, Object> settings = config.kafkaClient();
    settings.putAll(BatchPoll.settings(MOST_RECORDS));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      BatchPoll poll = new BatchPoll(consumer, MOST_RECORDS, MOST_BYTES);
      while (offsets.size() < count) {
        ConsumerRecords<byte[], byte[]> batch = poll.poll(Duration.ofSeconds(1));
        if (!batch.isEmpty()) {
          batches.add(batch);
          batch.forEach(record -> offsets.add(record.offset()));
          assertThat(batch.nextOffsets().get(partition).offset()).isEqualTo(offsets.size());
        }
      }
      assertThat(poll.poll(Duration.ofMillis(100)).isEmpty()).isTrue();
    }
    assertThat(offsets).containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
    return batches;
  }

  private void send(int count, int size) throws Exception {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 500);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 20);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    try (Producer<byte[], byte[]> producer =
        new TestProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sent.add(producer.send(new ProducerRecord<>(partition.topic(), new byte[size])));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static long bytes(ConsumerRecords<byte[], byte[]> batch) {
    long bytes = 0;
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      bytes += record.value().length;
    }
    return bytes;
  }
}
