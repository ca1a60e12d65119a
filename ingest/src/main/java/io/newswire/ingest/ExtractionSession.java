package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.GroupHeartbeat;
import io.newswire.kafka.TransactionalClients;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * One member of the extraction's consumer group with its transactional producer, from joining until
 * something fails. After a failure it is thrown away: a new session begins at the committed
 * offsets. For one thread.
 */
final class ExtractionSession implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final ExtractionStep step;
  private final GroupHeartbeat heartbeat;

  /**
   * Waits for Kafka.
   *
   * @throws KafkaException if Kafka does not answer
   */
  ExtractionSession(NewswireConfig config, ArticleExtractor extractor) {
    step = new ExtractionStep(extractor);
    producer = new KafkaProducer<>(TransactionalClients.producer(config, ExtractionThread.GROUP));
    try {
      producer.initTransactions();
      consumer = new KafkaConsumer<>(TransactionalClients.consumer(config, ExtractionThread.GROUP));
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
    consumer.subscribe(List.of(Topics.RAW));
    heartbeat = new GroupHeartbeat(consumer);
  }

  /**
   * Takes the next records all the way: afterwards their outputs and their offsets are committed
   * together.
   *
   * @throws KafkaException if that failed; then neither is
   */
  void work() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    // The transaction begins only when all is extracted, so slow documents do not time it out.
    List<ExtractionResult> results = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> raw : records) {
      results.add(step.run(raw));
    }
    while (!commit(results, records.nextOffsets())) {
      // Each turn replaces the largest output that Kafka finds too large by a smaller one. Those
      // that wait to be sent when it fails, fail by the same name: they are tried again.
    }
  }

  private boolean commit(
      List<ExtractionResult> results, Map<TopicPartition, OffsetAndMetadata> offsets) {
    Set<Integer> tooLarge = ConcurrentHashMap.newKeySet();
    producer.beginTransaction();
    try {
      for (int i = 0; i < results.size(); i++) {
        int index = i;
        producer.send(
            results.get(i).record(),
            (metadata, failure) -> {
              if (failure instanceof RecordTooLargeException) {
                tooLarge.add(index);
              }
            });
      }
      producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      producer.commitTransaction();
      return true;
    } catch (KafkaException e) {
      producer.abortTransaction();
      if (tooLarge.isEmpty()) {
        throw e;
      }
      int largest = Collections.max(tooLarge, Comparator.comparing(i -> size(results.get(i))));
      results.set(largest, results.get(largest).tooLarge());
      return false;
    }
  }

  private static int size(ExtractionResult result) {
    byte[] value = result.record().value();
    return value == null ? 0 : value.length;
  }

  /** How long ago this member last told the group that it lives, or since it tries to. */
  Duration sinceHeartbeat() {
    return heartbeat.since();
  }

  /** Leaves the group; a transaction that is under way is aborted. */
  @Override
  public void close() {
    try {
      producer.close(CLOSE);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }
}
