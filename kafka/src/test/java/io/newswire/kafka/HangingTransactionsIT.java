package io.newswire.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, whose coordinator is made to forget. */
class HangingTransactionsIT {
  @TempDir private Path dir;

  @Test
  void whatTheCoordinatorForgotIsAbortedAndReadersGoOn() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
    TestTopics.create(config);
    try (Producer<byte[], byte[]> forgotten = producer(config)) {
      forgotten.beginTransaction();
      forgotten.send(record("forgotten", Instant.now().minus(Duration.ofHours(1))));
      forgotten.flush();
      kafka.close();
      forgotten.close(Duration.ZERO);
    }
    deleteAll(dir, path -> path.toString().contains("__transaction_state-"));
    kafka = EmbeddedKafka.start(dir, Integer.parseInt(kafka.bootstrapServers().split(":")[1]));
    try (Producer<byte[], byte[]> next = producer(config);
        HangingTransactions hanging = new HangingTransactions(config);
        TopicProbe raw = TopicProbe.fromBeginning(config, Topics.RAW)) {
      next.beginTransaction();
      next.send(record("next"));
      next.commitTransaction();

      hanging.start();

      assertThat(raw.await(1)).extracting(record -> record.key()).containsExactly("next");
    } finally {
      kafka.close();
    }
  }

  /** As Kafka 4.3.1 leaves it: the coordinator has completed the commit, a log has no marker. */
  @Test
  void whatTheCoordinatorCommittedIsCommitted() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
    TestTopics.create(config);
    Path segment = dir.resolve("log/" + Topics.RAW + "-0/00000000000000000000.log");
    byte[] unmarked;
    try (Producer<byte[], byte[]> committed = producer(config)) {
      committed.beginTransaction();
      committed.send(record("committed"));
      committed.flush();
      unmarked = Files.readAllBytes(segment);
      committed.commitTransaction();
    }
    kafka.close();
    deleteAll(segment.getParent(), path -> path.toString().endsWith(".snapshot"));
    Files.write(segment, unmarked);

    kafka = EmbeddedKafka.start(dir, Integer.parseInt(kafka.bootstrapServers().split(":")[1]));
    try (HangingTransactions hanging = new HangingTransactions(config);
        TopicProbe raw = TopicProbe.fromBeginning(config, Topics.RAW)) {
      hanging.start();

      assertThat(raw.await(1)).extracting(record -> record.key()).containsExactly("committed");
    } finally {
      kafka.close();
    }
  }

  /** The coordinator knows the outcome of the next transaction alone. */
  @Test
  void whoseOutcomeIsNotKnownAnyMoreIsAborted() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
    TestTopics.create(config);
    Path segment = dir.resolve("log/" + Topics.RAW + "-0/00000000000000000000.log");
    byte[] unmarked;
    try (Producer<byte[], byte[]> producer = producer(config)) {
      producer.beginTransaction();
      producer.send(record("aborted"));
      producer.flush();
      unmarked = Files.readAllBytes(segment);
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(Topics.ARTICLES, 0, null, new byte[1]));
      producer.commitTransaction();
    }
    kafka.close();
    deleteAll(segment.getParent(), path -> path.toString().endsWith(".snapshot"));
    Files.write(segment, unmarked);

    kafka = EmbeddedKafka.start(dir, Integer.parseInt(kafka.bootstrapServers().split(":")[1]));
    try (Producer<byte[], byte[]> next = producer(config);
        HangingTransactions hanging = new HangingTransactions(config);
        TopicProbe raw = TopicProbe.fromBeginning(config, Topics.RAW)) {
      next.beginTransaction();
      next.send(record("next"));
      next.commitTransaction();

      hanging.start();

      assertThat(raw.await(1)).extracting(record -> record.key()).containsExactly("next");
    } finally {
      kafka.close();
    }
  }

  private static Producer<byte[], byte[]> producer(NewswireConfig config) {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(TransactionalClients.producerSettings(config, "hanging"));
    producer.initTransactions();
    return producer;
  }

  private static ProducerRecord<byte[], byte[]> record(String key) {
    return record(key, Instant.now());
  }

  private static ProducerRecord<byte[], byte[]> record(String key, Instant at) {
    return new ProducerRecord<>(Topics.RAW, 0, at.toEpochMilli(), key.getBytes(UTF_8), new byte[1]);
  }

  private static void deleteAll(Path dir, Predicate<Path> which) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(dir)) {
      found = all.filter(which).sorted(Comparator.reverseOrder()).toList();
    }
    assertThat(found).isNotEmpty();
    for (Path path : found) {
      Files.delete(path);
    }
  }
}
