package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in the place of an index is an I/O error of the recovery, as a full disk is. */
class RecoveryGuardIT {
  private static final String TOPIC = "harbour-news";
  private static final int RECORDS = 5;

  @TempDir private Path dir;

  @Test
  void recordsThatCannotBeRecoveredStayWhereTheyAre() throws Exception {
    killABrokerWithRecords();
    assertRefusedUntilMended(dir.resolve("log").resolve(TOPIC + "-0"));
  }

  @Test
  void metadataThatCannotBeRecoveredStayWhereTheyAre() throws Exception {
    killABrokerWithRecords();
    assertRefusedUntilMended(dir.resolve("log").resolve("__cluster_metadata-0"));
  }

  /** Kafka itself finds it then: at its start, or right after. */
  @Test
  void aProcessWhoseBrokerCannotReadAPartitionEnds() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      BrokerFaultIT.createTopic(kafka.bootstrapServers(), TOPIC);
    }
    Path index = index(dir.resolve("log").resolve(TOPIC + "-0"));
    Files.delete(index);
    Files.createDirectory(index);

    Process broker = start();
    String out = new String(broker.getInputStream().readAllBytes(), UTF_8);

    assertThat(broker.waitFor()).as(out).isEqualTo(BrokerFault.EXIT_CODE);
  }

  private static Path index(Path partition) {
    return partition.resolve("00000000000000000000.index");
  }

  private void assertRefusedUntilMended(Path partition) throws Exception {
    Path index = index(partition);
    Path aside = Files.move(index, dir.resolve("aside"));
    Files.createDirectory(index);
    byte[] before = records(partition);

    Process broker = start();
    String out = new String(broker.getInputStream().readAllBytes(), UTF_8);

    assertThat(broker.waitFor()).as(out).isEqualTo(BrokerFault.EXIT_CODE);
    assertThat(out)
        .contains("Kafka has stopped", "MB are free", "partition=" + partition.getFileName());
    assertThat(records(partition)).isEqualTo(before);
    Files.delete(index);
    Files.move(aside, index);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      assertThat(readable(kafka)).isEqualTo(RECORDS);
    }
  }

  private void killABrokerWithRecords() throws Exception {
    Process broker = start();
    try (BufferedReader out = broker.inputReader()) {
      String address = out.readLine();
      BrokerFaultIT.createTopic(address, TOPIC);
      try (KafkaProducer<byte[], byte[]> producer = BrokerFaultIT.producer(address)) {
        for (int i = 1; i < RECORDS; i++) {
          producer.send(new ProducerRecord<>(TOPIC, new byte[1_000])).get();
        }
      }
    } finally {
      broker.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(BrokerFaultIT.command(dir)).redirectErrorStream(true).start();
  }

  private static byte[] records(Path partition) throws IOException {
    return Files.readAllBytes(partition.resolve("00000000000000000000.log"));
  }

  private static int readable(EmbeddedKafka kafka) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(30)).count();
    }
  }
}
