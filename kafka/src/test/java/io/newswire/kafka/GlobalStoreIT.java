package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A service with a global store on disk, whose topic deletes records. */
class GlobalStoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STORE = "kept";

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

  private StreamsService start() {
    StreamsService service =
        new StreamsService(
            new StreamsJob(
                config,
                topology(),
                topic,
                "keeping",
                topic,
                List.of(),
                Optional.empty(),
                1,
                Duration.ofMillis(100),
                new WakeUps()));
    service.start();
    service.awaitStart();
    service.awaitRunning(PATIENCE);
    return service;
  }

  private Topology topology() {
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
            Keep::new);
  }

  private final class Keep implements Processor<String, String, Void, Void> {
    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = context.getStateStore(STORE);
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
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config.kafkaClient(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, "value")).get();
    }
  }
}
