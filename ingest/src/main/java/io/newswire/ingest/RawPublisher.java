package io.newswire.ingest;

import io.newswire.ingest.extract.DocumentKey;
import io.newswire.ingest.extract.StatedUrgency;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.KafkaMetrics;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes to {@code news.raw}, or {@code news.raw-urgent} where a document says that it is
 * urgent, for HTTP, folder, feeds and commands. Thread-safe.
 */
public final class RawPublisher implements AutoCloseable {
  private static final int MIN_BUFFER_BYTES = 64 << 20;
  private static final int BATCH_BYTES = 256 << 10;

  /** Twice what a record waits for Kafka, see {@link #publish}. */
  private static final Duration CLOSE = Duration.ofSeconds(30);

  private final Producer<byte[], byte[]> producer;
  private final Binding metrics;
  private final SizeLimit limit;
  private final int urgency;

  /** Does not wait for Kafka: a Kafka that is away shows when something is published. */
  public RawPublisher(NewswireConfig config) {
    producer = new KafkaProducer<>(settings(config));
    metrics = KafkaMetrics.add("push", producer::metrics);
    limit = new SizeLimit(config.maxDocumentBytes());
    urgency = config.urgentUrgency();
  }

  private static Map<String, Object> settings(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // A broker that does not know the producer yet takes its second batch without the first, which
    // it then refuses for good: seen on partitions that were just created.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    // By itself a document waits 5 ms for others. Those that come while a request is under way are
    // sent together in any case.
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.putIfAbsent(
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        Math.max(MIN_BUFFER_BYTES, 2L * config.maxMessageBytes()));
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }

  /**
   * Publishes a document under its {@link DocumentKey}, so that no version of an article overtakes
   * another on its topic. A document that has none keeps no key, and its file's name decides on the
   * partition, or else its content. A document without {@code receivedAt} is received now; one that
   * belongs to no trace begins one.
   *
   * @return completes when Kafka has acknowledged the record; fails with {@link RejectedException}
   *     if the document is empty or too large, and with {@link KafkaException} if Kafka did not
   *     acknowledge it within about 15 seconds. After that it may be published again: what arrives
   *     twice overwrites itself
   */
  public CompletableFuture<RecordMetadata> publish(RawDocument document) {
    CompletableFuture<RecordMetadata> published = new CompletableFuture<>();
    try {
      limit.check(document.content().length);
      ProducerRecord<byte[], byte[]> record = record(document);
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null) {
              published.complete(metadata);
            } else {
              published.completeExceptionally(explained(failure, record.topic()));
            }
          });
    } catch (RejectedException | KafkaException e) {
      published.completeExceptionally(e);
    }
    return published;
  }

  private ProducerRecord<byte[], byte[]> record(RawDocument document) {
    ProducerRecord<byte[], byte[]> raw =
        RawRecords.write(
            document
                .withKey(DocumentKey.of(document))
                .withReceivedAt(
                    document.receivedAt() == null ? Instant.now() : document.receivedAt())
                .withTrace(document.trace() == null ? TraceParent.random() : document.trace()),
            StatedUrgency.isUrgent(document, urgency) ? Topics.RAW_URGENT : Topics.RAW);
    return raw.key() == null
        ? new ProducerRecord<>(
            raw.topic(),
            partition(document, producer.partitionsFor(raw.topic()).size()),
            raw.key(),
            raw.value(),
            raw.headers())
        : raw;
  }

  static int partition(RawDocument document, int partitions) {
    int hash =
        document.file() == null ? Arrays.hashCode(document.content()) : document.file().hashCode();
    return Math.floorMod(hash, partitions);
  }

  private static Exception explained(Exception failure, String topic) {
    return failure instanceof RecordTooLargeException
        ? new RejectedException(
            RejectionClass.TOO_LARGE,
            "the document is larger than topic %s takes: send less, or raise its max.message.bytes"
                .formatted(topic),
            failure)
        : failure;
  }

  /** Waits until Kafka has answered for all that was published, half a minute at most. */
  @Override
  public void close() {
    metrics.close();
    producer.close(CLOSE);
  }
}
