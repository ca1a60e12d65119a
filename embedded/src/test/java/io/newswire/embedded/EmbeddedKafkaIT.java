package io.newswire.embedded;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  private static final String TOPIC = "harbour-news";
  private static final int NODE = 1;
  private static final int PATIENCE_MILLIS = 120_000;

  @TempDir Path dir;

  @Test
  void restartKeepsRecordsOnANewPort() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      createTopic(kafka);
      send(kafka, "ferry");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      assertThat(firstValue(kafka)).isEqualTo("ferry");
    }
  }

  @Test
  void onlyABrokerThatDidNotEndInOrderIsTakenForCrashed() throws Exception {
    Path log = dir.resolve("log");
    assertThat(EmbeddedKafka.hasCrashed(log)).as("before the first start").isFalse();
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    assertThat(EmbeddedKafka.hasCrashed(log)).as("as a kill would leave it").isTrue();
    kafka.close();
    assertThat(EmbeddedKafka.hasCrashed(log)).as("closed").isFalse();
  }

  @Test
  void secondStartOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      createTopic(kafka);
      assertThatThrownBy(() -> EmbeddedKafka.start(dir, 0))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("is in use by another Newswire");

      send(kafka, "tide");
      assertThat(firstValue(kafka)).isEqualTo("tide");
    }
  }

  @Test
  void aDiskWithoutSpaceIsNotStartedOn() {
    assertThatThrownBy(() -> EmbeddedKafka.start(dir, Ports::any, Optional.empty(), Long.MAX_VALUE))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("MB are free there");
    assertThat(dir.resolve("log")).doesNotExist();
  }

  @Test
  void aStartThatFailsLeavesWhatIsToBeRecovered() throws Exception {
    Path log = dir.resolve("log");
    EmbeddedKafka.start(dir, 0).close();
    Files.delete(log.resolve(".kafka_cleanshutdown"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(dir, taken::getLocalPort))
          .isInstanceOf(StartException.class);
    }

    assertThat(EmbeddedKafka.hasCrashed(log)).isTrue();
  }

  @Test
  void portTakenAtTheLastMomentIsReplacedByAnother() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Iterator<Integer> ports = List.of(taken.getLocalPort(), Ports.any()).iterator();
      try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, ports::next)) {
        createTopic(kafka);
        send(kafka, "storm");
        assertThat(firstValue(kafka)).isEqualTo("storm");
      }
    }
  }

  @Test
  void clientsOfTheSecondPortAreSentToTheProxyAndOthersAreNot() throws Exception {
    int second = Ports.any();
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedKafka kafka =
            EmbeddedKafka.start(dir, 0, new EmbeddedKafka.Proxied(second, proxy.getLocalPort()));
        Admin sent = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + second));
        Admin other = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      sent.describeLogDirs(List.of(NODE));
      proxy.setSoTimeout(PATIENCE_MILLIS);
      proxy.accept().close();
      sent.close(Duration.ZERO);

      Node node = other.describeCluster().nodes().get().iterator().next();
      assertThat(node.host() + ":" + node.port()).isEqualTo(kafka.bootstrapServers());
    }
  }

  @Test
  void transactionsWorkOnOneBroker() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      createTopic(kafka);
      try (var producer = producer(kafka, Map.of("transactional.id", "t1"))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "aborted"));
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "committed"));
        producer.commitTransaction();
      }
      assertThat(firstValue(kafka)).isEqualTo("committed");
    }
  }

  private static void createTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(client(kafka))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    try (var producer = producer(kafka, Map.of())) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedKafka kafka, Map<String, Object> more) {
    var settings = new HashMap<>(client(kafka));
    settings.putAll(more);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static String firstValue(EmbeddedKafka kafka) {
    var settings = new HashMap<>(client(kafka));
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
    }
  }

  private static Map<String, Object> client(EmbeddedKafka kafka) {
    return Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
  }
}
