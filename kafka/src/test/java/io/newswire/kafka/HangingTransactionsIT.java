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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
      forgotten.send(record("forgotten"));
      forgotten.flush();
      kafka.close();
      forgotten.close(Duration.ZERO);
    }
    deleteTransactionStates(dir);
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
    return new ProducerRecord<>(Topics.RAW, 0, key.getBytes(UTF_8), new byte[1]);
  }

  private static void deleteTransactionStates(Path dir) throws IOException {
    List<Path> logs;
    try (Stream<Path> all = Files.walk(dir)) {
      logs = all.filter(it -> it.toString().contains("__transaction_state-")).toList();
    }
    assertThat(logs).isNotEmpty();
    for (Path path : logs.stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }
}
