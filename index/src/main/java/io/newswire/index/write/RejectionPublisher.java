package io.newswire.index.write;

import io.newswire.kafka.Acknowledgement;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.KafkaMetrics;
import io.newswire.telemetry.metrics.Meters.Binding;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes records that cannot be indexed to {@code news.rejected}. */
public final class RejectionPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RejectionPublisher.class);
  private static final String STAGE = "index";
  private static final int ROOM_FOR_HEADERS = 1 << 20;

  /** Short, because each record that was sent has been acknowledged or has failed by then. */
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private static final Set<String> ONLY_LOGGED = Set.of(Topics.REJECTED, Topics.ENRICHED_URGENT);

  private final KafkaProducer<byte[], byte[]> producer;
  private final Binding metrics;

  public RejectionPublisher(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    long largest = (long) config.maxMessageBytes() + ROOM_FOR_HEADERS;
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "newswire-index-rejects");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int) Math.min(largest, Integer.MAX_VALUE));
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * largest);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    metrics = KafkaMetrics.add("index-rejected", producer::metrics);
  }

  /**
   * Publishes refusals and waits for the acknowledgements. Records that come from {@code
   * news.rejected} are only logged, because they would be rejected again and again; so are those of
   * {@code news.enriched-urgent}, which stand on {@code news.enriched} too.
   *
   * @throws KafkaException if a record was not acknowledged; others may have been sent
   */
  void send(List<Refusal> refusals) throws InterruptedException {
    Map<Refusal, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    for (Refusal refusal : refusals) {
      ConsumerRecord<byte[], byte[]> origin = refusal.origin();
      LOG.warn(
          "Rejected {}-{}@{}: {}",
          origin.topic(),
          origin.partition(),
          origin.offset(),
          refusal.reason());
      if (!ONLY_LOGGED.contains(origin.topic())) {
        StageMetrics.rejected(STAGE, refusal.rejectionClass());
        sent.put(
            refusal,
            producer.send(Rejection.record(STAGE, refusal.reason(), origin, Instant.now())));
      }
    }
    for (Map.Entry<Refusal, Future<RecordMetadata>> each : sent.entrySet()) {
      await(each.getKey(), each.getValue());
    }
  }

  private void await(Refusal refusal, Future<RecordMetadata> acknowledgement)
      throws InterruptedException {
    try {
      Acknowledgement.await(acknowledgement);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException) || refusal.origin().value() == null) {
        throw new KafkaException("news.rejected cannot be written", e.getCause());
      }
      ConsumerRecord<byte[], byte[]> origin = refusal.origin();
      await(
          new Refusal(
              new ConsumerRecord<>(origin.topic(), origin.partition(), origin.offset(), null, null),
              refusal.reason(),
              refusal.rejectionClass()),
          producer.send(Rejection.withoutOriginal(STAGE, refusal.reason(), origin, Instant.now())));
    }
  }

  @Override
  public void close() {
    metrics.close();
    producer.close(CLOSE);
  }
}
