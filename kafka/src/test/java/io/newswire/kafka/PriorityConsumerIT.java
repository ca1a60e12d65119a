package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class PriorityConsumerIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WAITING = 6_000;

  /** The reader of the urgent topic is connected by then. */
  private static final int SOME = 300;

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final String plain = "plain-" + Services.uniqueId();
  private final String urgent = "urgent-" + Services.uniqueId();
  private final Map<String, List<Long>> offsets =
      Map.of(plain, new ArrayList<>(), urgent, new ArrayList<>());
  private Consumer<byte[], byte[]> consumer;

  @BeforeEach
  void subscribe() {
    TestTopics.create(
        config, List.of(new NewTopic(plain, 1, (short) 1), new NewTopic(urgent, 1, (short) 1)));
    send(plain, WAITING);
    Map<String, Object> settings = TransactionalClients.consumerSettings(config, plain);
    consumer = new StreamsClients(new WakeUps(), Optional.of(urgent)).getConsumer(settings);
    consumer.subscribe(List.of(plain, urgent));
  }

  @AfterEach
  void close() {
    consumer.close();
  }

  @Test
  void recordsOfTheTopicComeBeforeThoseThatAreFetchedAlready() {
    poll(plain, SOME);
    send(urgent, 1);
    poll(urgent, 1);
    assertThat(offsets.get(plain)).hasSizeBetween(SOME, WAITING - 1);
  }

  @Test
  void eachRecordComesOnceAndInOrderWhereverItIsReadFrom() {
    send(urgent, 5);
    poll(plain, SOME);
    for (int i = 1; i <= 20; i++) {
      send(urgent, 5);
      poll(plain, SOME + 10 * i);
    }
    poll(plain, WAITING);
    send(urgent, 5);
    poll(urgent, 110);

    assertThat(offsets.get(plain)).containsExactlyElementsOf(upTo(WAITING));
    assertThat(offsets.get(urgent)).containsExactlyElementsOf(upTo(110));
    assertThat(consumer.assignment())
        .allSatisfy(
            partition ->
                assertThat(consumer.position(partition))
                    .isEqualTo(offsets.get(partition.topic()).size()));
  }

  @Test
  void aPausedPartitionIsNotRead() {
    poll(plain, SOME);
    consumer.pause(consumer.assignment().stream().filter(it -> it.topic().equals(urgent)).toList());
    send(urgent, 5);
    poll(plain, WAITING);
    assertThat(offsets.get(urgent)).isEmpty();

    consumer.resume(consumer.paused());
    poll(urgent, 5);
    assertThat(offsets.get(urgent)).containsExactlyElementsOf(upTo(5));
  }

  private static List<Long> upTo(int count) {
    return LongStream.range(0, count).boxed().toList();
  }

  private void poll(String topic, int count) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(10));
              for (ConsumerRecord<byte[], byte[]> record : records) {
                offsets.get(record.topic()).add(record.offset());
              }
              return offsets.get(topic).size() >= count;
            });
  }

  private void send(String topic, int count) {
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(topic, new byte[100]));
      }
    }
  }
}
