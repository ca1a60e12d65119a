package io.newswire.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, whose coordinator is made to forget. */
class HangingTransactionsIT {
  /** The name of a client that Kafka lets write to topics of its own. */
  private static final String WRITES_INTERNAL_TOPICS = "__admin_client";

  @TempDir private Path dir;

  private EmbeddedKafka kafka;
  private NewswireConfig config;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(dir, 0);
    config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
    TestTopics.create(config);
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void whatTheCoordinatorForgotIsAbortedAndReadersGoOn() throws Exception {
    try (Producer<byte[], byte[]> forgotten = producer()) {
      forgotten.beginTransaction();
      forgotten.send(record("forgotten", Instant.now().minus(Duration.ofHours(1))));
      forgotten.flush();
      kafka.close();
      forgotten.close(Duration.ZERO);
    }
    deleteAll(dir, path -> path.toString().contains("__transaction_state-"));
    startAgain();

    commit("next");

    assertThat(keysOfRaw()).containsExactly("next");
  }

  /** As Kafka 4.3.1 leaves it: the coordinator has completed the commit, a log has no marker. */
  @Test
  void whatTheCoordinatorCommittedIsCommitted() throws Exception {
    byte[] unmarked;
    try (Producer<byte[], byte[]> committed = producer()) {
      unmarked = writeOpen(committed, "committed");
      committed.commitTransaction();
    }
    startAgainWith(unmarked);

    assertThat(keysOfRaw()).containsExactly("committed");
  }

  /** The coordinator knows the outcome of the next transaction alone. */
  @Test
  void whoseOutcomeIsNotKnownAnyMoreIsAborted() throws Exception {
    byte[] unmarked;
    try (Producer<byte[], byte[]> producer = producer()) {
      unmarked = writeOpen(producer, "aborted");
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(Topics.ARTICLES, 0, null, new byte[1]));
      producer.commitTransaction();
    }
    startAgainWith(unmarked);

    commit("next");

    assertThat(keysOfRaw()).containsExactly("next");
  }

  @Test
  void whatBeganWhileTheClockOfKafkaWasAheadIsAborted() throws Exception {
    try (Producer<byte[], byte[]> dead = producer()) {
      dead.beginTransaction();
      dead.send(record("dead", Instant.now()));
      dead.flush();
      moveStart(Duration.ofHours(2));
      kafka.close();
      dead.close(Duration.ZERO);
    }
    startAgain();
    await()
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(begunAt()).isAfter(Instant.now().plus(Duration.ofHours(1))));

    commit("next");

    assertThat(keysOfRaw()).containsExactly("next");
  }

  /** Of the one transaction that has not ended. */
  private Instant begunAt() throws Exception {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      String id =
          admin
              .listTransactions(
                  new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
              .all()
              .get()
              .iterator()
              .next()
              .transactionalId();
      return Instant.ofEpochMilli(
          admin
              .describeTransactions(List.of(id))
              .description(id)
              .get()
              .transactionStartTimeMs()
              .orElseThrow());
    }
  }

  /** In the topic of the coordinator, who reads it when Kafka starts again. */
  private void moveStart(Duration ahead) throws Exception {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, WRITES_INTERNAL_TOPICS);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (TopicProbe states = TopicProbe.fromBeginning(config, Topic.TRANSACTION_STATE_TOPIC_NAME);
        Producer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
      ConsumerRecord<String, byte[]> begun =
          states.await(1, record -> state(record).transactionPartitions() != null).get(0);
      TransactionLogValue state = state(begun);
      state.setTransactionStartTimestampMs(
          Instant.ofEpochMilli(state.transactionStartTimestampMs()).plus(ahead).toEpochMilli());
      producer
          .send(
              new ProducerRecord<>(
                  begun.topic(),
                  begun.partition(),
                  begun.key().getBytes(UTF_8),
                  MessageUtil.toVersionPrefixedBytes(version(begun), state)))
          .get();
    }
  }

  private static TransactionLogValue state(ConsumerRecord<String, byte[]> record) {
    ByteBuffer value = ByteBuffer.wrap(record.value()).position(Short.BYTES);
    return new TransactionLogValue(new ByteBufferAccessor(value), version(record));
  }

  private static short version(ConsumerRecord<String, byte[]> record) {
    return ByteBuffer.wrap(record.value()).getShort();
  }

  private byte[] writeOpen(Producer<byte[], byte[]> producer, String key) throws IOException {
    producer.beginTransaction();
    producer.send(record(key, Instant.now()));
    producer.flush();
    return Files.readAllBytes(segment());
  }

  private void commit(String key) {
    try (Producer<byte[], byte[]> producer = producer()) {
      producer.beginTransaction();
      producer.send(record(key, Instant.now()));
      producer.commitTransaction();
    }
  }

  private String[] keysOfRaw() {
    try (HangingTransactions hanging = new HangingTransactions(config);
        TopicProbe raw = TopicProbe.fromBeginning(config, Topics.RAW)) {
      hanging.start();
      return raw.await(1).stream().map(ConsumerRecord::key).toArray(String[]::new);
    }
  }

  private Path segment() {
    return dir.resolve("log/" + Topics.RAW + "-0/00000000000000000000.log");
  }

  private void startAgainWith(byte[] log) throws IOException {
    kafka.close();
    deleteAll(segment().getParent(), path -> path.toString().endsWith(".snapshot"));
    Files.write(segment(), log);
    startAgain();
  }

  private void startAgain() {
    int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
    kafka = EmbeddedKafka.start(dir, port);
  }

  private Producer<byte[], byte[]> producer() {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(TransactionalClients.producerSettings(config, "hanging"));
    producer.initTransactions();
    return producer;
  }

  private ProducerRecord<byte[], byte[]> record(String key) {
    return record(key, Instant.now());
  }

  private ProducerRecord<byte[], byte[]> record(String key, Instant at) {
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
