package io.newswire.kafka;

import io.newswire.model.RecordWork;
import io.newswire.model.Rejection;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rejects the record on which a topology failed where no step of it did: in a processor or its
 * stores, or on writing what came of it. The next record is processed. Any other failure, such as
 * one of Kafka or in a punctuation, ends the thread as usual. Public because Kafka Streams makes
 * it.
 */
public final class RejectingExceptionHandler
    implements ProcessingExceptionHandler, ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RejectingExceptionHandler.class);
  private static final ProductionExceptionHandler ON_WRITING =
      new DefaultProductionExceptionHandler();

  private String stage;
  private int maxBytes;

  @Override
  public void configure(Map<String, ?> configs) {
    stage =
        configs
            .get(StreamsConfig.APPLICATION_ID_CONFIG)
            .toString()
            .substring(StreamsJob.APPLICATION_PREFIX.length());
    maxBytes = StreamsSettings.maxMessageBytes(configs);
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception thrown) {
    return rejected(context, thrown)
        .map(rejected -> ProcessingExceptionHandler.Response.resume(List.of(rejected)))
        .orElseGet(ProcessingExceptionHandler.Response::fail);
  }

  /** Fails: when Kafka refuses a record, its transaction cannot continue without it. */
  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception thrown) {
    return ON_WRITING.handleError(context, record, thrown);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ProductionExceptionHandler.Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception thrown,
      ProductionExceptionHandler.SerializationExceptionOrigin origin) {
    return rejected(context, thrown)
        .map(rejected -> ProductionExceptionHandler.Response.resume(List.of(rejected)))
        .orElseGet(ProductionExceptionHandler.Response::fail);
  }

  private Optional<ProducerRecord<byte[], byte[]>> rejected(
      ErrorHandlerContext context, Exception thrown) {
    if (context.topic() == null || !RecordWork.isOfRecord(thrown)) {
      return Optional.empty();
    }
    ConsumerRecord<byte[], byte[]> original =
        new ConsumerRecord<>(
            context.topic(),
            context.partition(),
            context.offset(),
            context.sourceRawKey(),
            context.sourceRawValue());
    context.headers().forEach(original.headers()::add);
    String reason = RecordWork.reason(thrown);
    LOG.warn(
        "{} rejected {}-{}@{}: {}",
        stage,
        original.topic(),
        original.partition(),
        original.offset(),
        reason);
    LOG.debug("Cause", thrown);
    StageMetrics.rejected(stage, RecordWork.rejectionClass(thrown));
    return Optional.of(Rejection.record(stage, reason, original, Instant.now(), maxBytes));
  }
}
