package io.newswire.kafka;

import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one step to {@code news.rejected}: the original record, with stage and reason. */
public final class RejectionSink {
  private static final Logger LOG = LoggerFactory.getLogger(RejectionSink.class);

  private final String stage;
  private final ProcessorContext<? super byte[], ? super byte[]> context;
  private final String sink;
  private final int maxBytes;

  /**
   * For the step of that context.
   *
   * @param stage as {@link Rejection#stage} names it
   * @param sink the node of the topology that writes to {@code news.rejected}
   */
  public RejectionSink(
      String stage, ProcessorContext<? super byte[], ? super byte[]> context, String sink) {
    this.stage = stage;
    this.context = context;
    this.sink = sink;
    this.maxBytes = StreamsSettings.maxMessageBytes(context.appConfigs());
  }

  /**
   * The record that is processed now as it stands on its topic.
   *
   * @param record as the topology's source hands it on
   */
  public ConsumerRecord<byte[], byte[]> original(Record<byte[], byte[]> record) {
    RecordMetadata at =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record that came from no topic"));
    return new ConsumerRecord<>(
        at.topic(),
        at.partition(),
        at.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        new RecordHeaders(record.headers()),
        Optional.empty());
  }

  /** Rejects a record, and says so in the log. */
  public void reject(ConsumerRecord<byte[], byte[]> original, RejectedException why) {
    LOG.warn(
        "{} rejected {}-{}@{}: {}",
        stage,
        original.topic(),
        original.partition(),
        original.offset(),
        why.getMessage());
    LOG.debug("Cause", why);
    long now = context.currentSystemTimeMs();
    ProducerRecord<byte[], byte[]> rejected =
        Rejection.record(stage, why.getMessage(), original, Instant.ofEpochMilli(now), maxBytes);
    context.forward(new Record<>(rejected.key(), rejected.value(), now, rejected.headers()), sink);
    StageMetrics.rejected(stage, why.rejectionClass());
  }
}
