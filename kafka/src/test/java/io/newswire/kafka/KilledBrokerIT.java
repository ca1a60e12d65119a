package io.newswire.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that is killed while it commits transactions, and started again. A kill hits the moment
 * between a commit and its markers once in a few runs.
 */
class KilledBrokerIT {
  private static final String TOPIC = "ledger";
  private static final int PARTITIONS = 100;

  @TempDir private Path dir;

  /** One record to every partition in each transaction; how many are committed is in a file. */
  static final class Ledger {
    public static void main(String[] args) throws Exception {
      Path dir = Path.of(args[0]);
      EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
      NewswireConfig config = config(kafka);
      try (Admin admin = Admin.create(config.kafkaClient())) {
        admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
      }
      Producer<byte[], byte[]> producer =
          new KafkaProducer<>(TransactionalClients.producerSettings(config, TOPIC));
      producer.initTransactions();
      for (int committed = 1; ; committed++) {
        producer.beginTransaction();
        for (int partition = 0; partition < PARTITIONS; partition++) {
          producer.send(new ProducerRecord<>(TOPIC, partition, null, new byte[1]));
        }
        producer.commitTransaction();
        Files.writeString(dir.resolve("next"), Integer.toString(committed));
        Files.move(
            dir.resolve("next"), dir.resolve("committed"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @RepeatedTest(3)
  void aTransactionThatWasBeingCommittedIsInAllPartitionsOrInNone() throws Exception {
    ChildJvm child = ChildJvm.start(Ledger.class, dir.toString());
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> committed() > 10);
    } finally {
      child.kill();
    }
    int committed = committed();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
      Map<TopicPartition, Integer> counts = read(config(kafka));
      assertThat(counts.values()).allMatch(count -> count >= committed);
      assertThat(counts.values()).containsOnly(counts.get(new TopicPartition(TOPIC, 0)));
    }
  }

  private int committed() throws IOException {
    Path file = dir.resolve("committed");
    return Files.exists(file) ? Integer.parseInt(Files.readString(file, UTF_8)) : 0;
  }

  /** How many records each partition has, read to its end. */
  private static Map<TopicPartition, Integer> read(NewswireConfig config) {
    Map<String, Object> settings = TransactionalClients.consumerSettings(config, TOPIC);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10 * PARTITIONS);
    List<TopicPartition> partitions =
        IntStream.range(0, PARTITIONS).mapToObj(it -> new TopicPartition(TOPIC, it)).toList();
    Map<TopicPartition, Integer> counts = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Admin admin = Admin.create(config.kafkaClient())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(Duration.ofSeconds(45))
          .untilAsserted(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        it ->
                            counts.merge(
                                new TopicPartition(it.topic(), it.partition()), 1, Integer::sum));
                Map<TopicPartition, Long> ends = ends(admin, partitions);
                assertThat(partitions)
                    .allSatisfy(it -> assertThat(consumer.position(it)).isEqualTo(ends.get(it)));
              });
    }
    return counts;
  }

  /** Where the logs end, whatever is committed. */
  private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions)
      throws Exception {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(it -> latest.put(it, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(latest).all().get().forEach((it, info) -> ends.put(it, info.offset()));
    return ends;
  }

  private static NewswireConfig config(EmbeddedKafka kafka) {
    return new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
  }
}
