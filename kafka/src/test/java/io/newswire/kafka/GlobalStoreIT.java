package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service with a global store on disk: its topic deletes records, its process is killed. */
class GlobalStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STORE = "kept";

  /** Several times what RocksDB keeps in memory before it writes a file, see SmallRocksDb. */
  private static final int MANY = 30;

  private static final String LARGE = "0123456789".repeat(70_000);

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final String topic = "global-" + Services.uniqueId();
  private volatile KeyValueStore<String, String> store;

  @BeforeEach
  void createTopic() {
    TestTopics.create(config, List.of(new NewTopic(topic, 1, (short) 1)));
  }

  @Test
  void aStoreThatEndsBeforeItsTopicBeginsGoesOnThere() throws Exception {
    send("old");
    try (StreamsService service = start()) {
      await().atMost(PATIENCE).until(() -> store.get("old") != null);
      assertThat(service.problem()).isEmpty();
    }
    send("missed");
    TestTopics.deleteRecords(config, topic);
    send("new");

    try (StreamsService service = start()) {
      assertThat(stored()).contains("new").doesNotContain("missed");
      assertThat(service.problem()).isEmpty();

      send("next");
      await().atMost(PATIENCE).until(() -> store.get("next") != null);
    }
  }

  @Test
  void aStoreWhoseTopicIsEmptyNowGoesOn() throws Exception {
    send("old");
    try (StreamsService service = start()) {
      await().atMost(PATIENCE).until(() -> store.get("old") != null);
      assertThat(service.problem()).isEmpty();
    }
    send("missed");
    TestTopics.deleteRecords(config, topic);

    try (StreamsService service = start()) {
      send("next");
      await().atMost(PATIENCE).until(() -> store.get("next") != null);
      assertThat(service.problem()).isEmpty();
    }
  }

  @Test
  void aStoreWhoseProcessWasKilledIsThereWhenItStartsAgain() throws Exception {
    Path folder = config.dataDir().resolve("streams").resolve("newswire-" + topic);
    try (ChildJvm process =
        ChildJvm.start(
            Killed.class, config.kafkaBootstrapServers(), config.dataDir().toString(), topic)) {
      for (int i = 0; i < MANY; i++) {
        send("large-" + i, LARGE);
      }
      await("the store is written to a file").atMost(PATIENCE).until(() -> hasTable(folder));
      process.kill();
    }
    try (StreamsService service = start()) {
      assertThat(stored()).hasSize(MANY);
      assertThat(service.problem()).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void aStartDoesNotWaitForTheFetchBehindTheLastRecordOfEachPartition() throws Exception {
    int partitions = 4;
    String wide = topic + "-wide";
    TestTopics.create(config, List.of(new NewTopic(wide, partitions, (short) 1)));
    try (KafkaProducer<String, String> producer = producer()) {
      for (int partition = 0; partition < partitions; partition++) {
        producer.send(new ProducerRecord<>(wide, partition, "key-" + partition, "value")).get();
      }
    }
    NewswireConfig slow =
        Services.kafkaConfig(Map.of("kafka.global.consumer.fetch.max.wait.ms", "25000"));
    try (StreamsService service = service(slow, wide, opened -> store = opened)) {
      service.start();
      service.awaitRunning(PATIENCE);
      assertThat(stored()).hasSize(partitions);
    }
  }

  @Test
  void aServiceThatIsClosedWhileItStartsHasNotFailed() {
    StreamsService service = service(config, topic, opened -> store = opened);
    service.start();
    service.close();

    service.awaitStart();
    assertThat(service.fatal()).isEmpty();
  }

  private static boolean hasTable(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".sst"));
    }
  }

  /** The service in a process of its own. */
  static final class Killed {
    public static void main(String[] args) {
      NewswireConfig config =
          new NewswireConfig(
              Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, args[0], ConfigKeys.DATA_DIR, args[1]));
      service(config, args[2], store -> {}).start();
      ChildJvm.awaitParentsEnd();
    }
  }

  private StreamsService start() {
    StreamsService service = service(config, topic, opened -> store = opened);
    service.start();
    service.awaitStart();
    service.awaitRunning(PATIENCE);
    return service;
  }

  private static StreamsService service(
      NewswireConfig config, String topic, Consumer<KeyValueStore<String, String>> opened) {
    return new StreamsService(
        new StreamsJob(
            config,
            topology(topic, opened),
            topic,
            "keeping",
            topic,
            List.of(),
            Optional.empty(),
            1,
            Duration.ofMillis(100),
            new WakeUps()));
  }

  private static Topology topology(String topic, Consumer<KeyValueStore<String, String>> opened) {
    return new Topology()
        .addGlobalStore(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String())
                .withLoggingDisabled(),
            "changes",
            new StringDeserializer(),
            new StringDeserializer(),
            topic,
            "keep",
            () -> new Keep(opened));
  }

  private static final class Keep implements Processor<String, String, Void, Void> {
    private final Consumer<KeyValueStore<String, String>> opened;
    private KeyValueStore<String, String> store;

    Keep(Consumer<KeyValueStore<String, String>> opened) {
      this.opened = opened;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = context.getStateStore(STORE);
      opened.accept(store);
    }

    @Override
    public void process(Record<String, String> record) {
      store.put(record.key(), record.value());
    }
  }

  private List<String> stored() {
    List<String> keys = new ArrayList<>();
    try (var all = store.all()) {
      all.forEachRemaining(it -> keys.add(it.key));
    }
    return keys;
  }

  private void send(String key) throws Exception {
    send(key, "value");
  }

  private void send(String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer = producer()) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private KafkaProducer<String, String> producer() {
    return new TestProducer<>(config, new StringSerializer(), new StringSerializer());
  }
}
