package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFaultIT {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path dir;

  @Test
  void aProcessWhoseBrokerLosesItsFolderEndsWithAMessageAndCanBeStartedAgain() throws Exception {
    Path data = Files.createDirectory(dir.resolve("data"));
    Path log = data.resolve("log");
    Process broker = new ProcessBuilder(command(data)).redirectErrorStream(true).start();
    try (BufferedReader out = broker.inputReader()) {
      String address = out.readLine();
      assertThat(address).startsWith("127.0.0.1:");
      createTopic(address, "before");

      Files.move(log, dir.resolve("aside"));
      Files.createFile(log);
      assertThatThrownBy(() -> createTopic(address, "after"))
          .isInstanceOfAny(ExecutionException.class, TimeoutException.class);

      assertThat(broker.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(broker.exitValue()).isEqualTo(BrokerFault.EXIT_CODE);
      assertThat(out.lines())
          .anySatisfy(line -> assertThat(line).contains("Kafka has stopped", log.toString()));
    } finally {
      broker.destroyForcibly();
    }

    Files.delete(log);
    Files.move(dir.resolve("aside"), log);
    try (EmbeddedKafka again = EmbeddedKafka.start(data, 0);
        Admin admin = Admin.create(client(again.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).contains("before");
    }
  }

  /** Of {@link Broker}. */
  static List<String> command(Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Broker.class.getName(),
        data.toString());
  }

  /** With one record. */
  static void createTopic(String address, String name) throws Exception {
    try (Admin admin = Admin.create(client(address))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
    KafkaProducer<byte[], byte[]> producer = producer(address);
    try {
      producer
          .send(new ProducerRecord<>(name, new byte[1]))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      // A producer that has no id yet waits for one without end, and so does its close().
      producer.close(Duration.ZERO);
    }
  }

  static KafkaProducer<byte[], byte[]> producer(String address) {
    return new KafkaProducer<>(
        client(address), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> client(String address) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        address,
        "default.api.timeout.ms",
        20_000,
        "request.timeout.ms",
        5_000,
        "delivery.timeout.ms",
        10_000,
        "max.block.ms",
        10_000);
  }

  /** Starts a broker, prints its address, and stays. */
  static final class Broker {
    private Broker() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println(EmbeddedKafka.start(Path.of(args[0]), 0).bootstrapServers());
      Thread.currentThread().join();
    }
  }
}
