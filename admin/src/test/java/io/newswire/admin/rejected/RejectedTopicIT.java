package io.newswire.admin.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RejectedTopicIT {
  private static final int KEPT = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");

  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  @Test
  void ofManyTheNewestAreKeptAndAllAreCountedUntilTheyArePutBack() throws Exception {
    TestTopics.create(config);
    RejectedLog log = new RejectedLog(config);
    try (RejectedTopic topic = new RejectedTopic(config)) {
      int before = topic.waiting(PATIENCE).total();
      List<String> ids = reject(KEPT + 5);

      RejectedEntries waiting = topic.waiting(PATIENCE);
      assertThat(waiting.total()).isEqualTo(before + KEPT + 5);
      assertThat(waiting.records()).hasSize(KEPT);
      assertThat(waiting.records().get(0).id()).isEqualTo(ids.get(KEPT + 4));
      assertThat(waiting.records()).extracting(RejectedEntry::id).doesNotContain(ids.get(0));
      assertThat(waiting.counts().get(0))
          .isEqualTo(new RejectedCount("extract", "line … has no text", KEPT));

      log.putBack(List.of(log.read(ids.get(0)), log.read(ids.get(KEPT + 4))));
      RejectedEntries then = topic.waiting(PATIENCE);
      assertThat(then.total()).isEqualTo(before + KEPT + 3);
      assertThat(then.records().get(0).id()).isEqualTo(ids.get(KEPT + 3));

      TestTopics.deleteRecords(config, Topics.REJECTED);
      String late = reject(1).get(0);
      RejectedEntries rest = topic.waiting(PATIENCE);
      assertThat(rest.total()).isEqualTo(1);
      assertThat(rest.records()).extracting(RejectedEntry::id).containsExactly(late);
    }
  }

  private List<String> reject(int count) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(
                Topics.REJECTED, i % 2, ("key-" + i).getBytes(UTF_8), "{}".getBytes(UTF_8));
        new Rejection(
                "extract", "line " + i + " has no text", Topics.RAW, 0, i, FIRST.plusSeconds(i))
            .writeTo(record.headers());
        sent.add(producer.send(record));
      }
    }
    List<String> ids = new ArrayList<>();
    for (Future<RecordMetadata> one : sent) {
      ids.add(one.get().partition() + ":" + one.get().offset());
    }
    return ids;
  }
}
