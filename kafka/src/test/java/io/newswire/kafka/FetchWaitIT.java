package io.newswire.kafka;

import static org.awaitility.Awaitility.await;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consumers that close while a fetch waits at the broker, much longer than a test may take. */
@Timeout(20)
class FetchWaitIT {
  private static final Duration POLL = Duration.ofMillis(200);

  private final NewswireConfig config =
      Services.kafkaConfig(Map.of("kafka.fetch.max.wait.ms", "25000"));
  private final String topic = "fetch-wait-" + Services.uniqueId();
  private final StreamsClients clients = new StreamsClients(new WakeUps(), Optional.empty());

  @BeforeEach
  void createTopic() {
    TestTopics.create(config, List.of(new NewTopic(topic, 1, (short) 1)));
  }

  @Test
  void aMemberOfAGroupDoesNotWaitForIt() {
    TransactionalClients member =
        TransactionalClients.open(config, topic, topic, Map.of(), new NoListener());
    fetch(member.consumer());
    member.close();
  }

  @Test
  void aConsumerOfAStreamThreadDoesNotWaitForIt() {
    Consumer<byte[], byte[]> member =
        clients.getConsumer(TransactionalClients.consumerSettings(config, topic));
    member.subscribe(List.of(topic));
    fetch(member);
    member.close();
  }

  @Test
  void theConsumerOfGlobalStoresDoesNotWaitForIt() {
    Map<String, Object> settings =
        new HashMap<>(TransactionalClients.consumerSettings(config, topic));
    Consumer<byte[], byte[]> global = clients.getGlobalConsumer(settings);
    global.unsubscribe();
    global.assign(List.of(new TopicPartition(topic, 0)));
    fetch(global);
    global.close();
  }

  /** Polls until its partition is there, and then long enough to send a fetch. */
  private static void fetch(Consumer<byte[], byte[]> consumer) {
    await()
        .until(
            () -> {
              consumer.poll(POLL);
              return !consumer.assignment().isEmpty();
            });
    consumer.poll(POLL);
    consumer.poll(POLL);
  }

  private static final class NoListener implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
  }
}
