package io.newswire.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicSnapshotIT {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final String topic = "snapshot-" + Services.uniqueId();
  private final TopicPartition partition = new TopicPartition(topic, 0);
  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void createTopic() {
    TestTopics.create(config, List.of(new NewTopic(topic, 1, (short) 1)));
  }

  @Test
  void eachReadGoesOnWhereTheLastEnded() throws Exception {
    try (TopicSnapshot snapshot = TopicSnapshot.since(config, topic, Instant.EPOCH)) {
      snapshot.readToEnd(this::keep);
      assertThat(read).isEmpty();

      send("one", "two");
      snapshot.readToEnd(this::keep);
      assertThat(read).containsExactly("one", "two");

      send("three");
      snapshot.readToEnd(this::keep);
      assertThat(read).containsExactly("one", "two", "three");
    }
  }

  @Test
  void aRecordThatItsReaderRejectsHidesNoOther() throws Exception {
    send("one", "bad", "two");

    TopicSnapshot.readAll(config, topic, this::keep);

    assertThat(read).containsExactly("one", "two");
  }

  @Test
  void noTimeIsTooEarlyOrTooLateToReadSince() throws Exception {
    send("one", "two");

    for (String early : List.of("1969-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
      TopicSnapshot.readSince(config, topic, Instant.parse(early), this::keep);
    }
    assertThat(read).containsExactly("one", "two", "one", "two");

    read.clear();
    TopicSnapshot.readSince(config, topic, Instant.parse("+999999999-01-01T00:00:00Z"), this::keep);
    assertThat(read).isEmpty();
  }

  @Test
  void oneRecordIsReadByItsOffset() throws Exception {
    send("one", "two");

    assertThat(TopicSnapshot.readOne(config, partition, 1).map(TopicSnapshotIT::text))
        .contains("two");
    assertThat(TopicSnapshot.readOne(config, partition, 2)).isEmpty();
  }

  @Test
  void aReadThatKafkaBringsNothingForEndsWithThePlaceItWaitsAt() throws Exception {
    send("one");

    try (TopicSnapshot snapshot = TopicSnapshot.of(config, List.of(partition))) {
      assertThatThrownBy(
              () ->
                  snapshot.readTo(
                      Map.of(partition, 2L),
                      Duration.ofSeconds(1),
                      records -> records.forEach(record -> read.add(text(record)))))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining(partition.toString());
    }
    assertThat(read).containsExactly("one");
  }

  @Test
  void aTopicThatDoesNotExistIsNoticed() {
    String missing = "missing-" + Services.uniqueId();

    assertThatThrownBy(() -> TopicFollower.follow(config, missing, this::keep))
        .isInstanceOf(UnknownTopicOrPartitionException.class)
        .hasMessageContaining(missing);
    try (TopicSnapshot snapshot = TopicSnapshot.since(config, missing, Instant.EPOCH)) {
      assertThat(snapshot.isOfMissingTopic()).isTrue();
    }
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    if (text(record).equals("bad")) {
      throw new RejectedException("it is bad");
    }
    read.add(text(record));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), UTF_8);
  }

  private void send(String... values) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value.getBytes(UTF_8))).get();
      }
    }
  }
}
