package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder where Kafka would write a file is an I/O error of the recovery, as a full disk is. */
class RecoveryGuardIT {
  private static final String TOPIC = "harbour-news";
  private static final int RECORDS = 5;
  private static final int PATIENCE_SECONDS = 120;

  /** More than the metadata log has records. */
  private static final int METADATA = 1_000;

  @TempDir private Path dir;

  @Test
  void recordsThatCannotBeRecoveredStayWhereTheyAre() throws Exception {
    killABrokerWithRecords();
    assertRefused(partition(TOPIC), RECORDS);
  }

  @Test
  void metadataThatCannotBeRecoveredStayWhereTheyAre() throws Exception {
    killABrokerWithRecords();
    assertRefused(partition("__cluster_metadata"), METADATA);
  }

  /** Kafka itself finds it then: at its start, or right after. */
  @Test
  void aProcessWhoseBrokerCannotReadAPartitionEnds() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      BrokerFaultIT.createTopic(kafka.bootstrapServers(), TOPIC);
    }
    Path index = partition(TOPIC).resolve("00000000000000000000.index");
    Files.delete(index);
    Files.createDirectory(index);

    assertThat(startAndEnd()).contains("index (Is a directory)");
  }

  private Path partition(String topic) {
    return dir.resolve("log").resolve(topic + "-0");
  }

  /** The recovery would write a snapshot at the end of the log, which is at most at that offset. */
  private void assertRefused(Path partition, int lastOffset) throws Exception {
    List<Path> obstacles = new ArrayList<>();
    for (int offset : IntStream.rangeClosed(1, lastOffset).toArray()) {
      Path snapshot = partition.resolve("%020d.snapshot".formatted(offset));
      if (Files.notExists(snapshot)) {
        obstacles.add(Files.createDirectories(snapshot.resolve("in the way")).getParent());
      }
    }
    byte[] before = records(partition);

    assertThat(startAndEnd())
        .contains("Kafka has stopped", "MB are free", "partition=" + partition.getFileName());

    assertThat(records(partition)).isEqualTo(before);
    for (Path obstacle : obstacles) {
      Files.delete(obstacle.resolve("in the way"));
      Files.delete(obstacle);
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      assertThat(readable(kafka)).isEqualTo(RECORDS);
    }
  }

  private void killABrokerWithRecords() throws Exception {
    Process broker =
        new ProcessBuilder(BrokerFaultIT.command(dir)).redirectErrorStream(true).start();
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

  /** What a broker said that ended by itself. */
  private String startAndEnd() throws Exception {
    Path out = Files.createTempFile(dir, "broker", ".out");
    Process broker =
        new ProcessBuilder(BrokerFaultIT.command(dir))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(broker.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      broker.destroyForcibly();
    }
    String said = Files.readString(out);
    assertThat(broker.exitValue()).as(said).isEqualTo(BrokerFault.EXIT_CODE);
    return said;
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
