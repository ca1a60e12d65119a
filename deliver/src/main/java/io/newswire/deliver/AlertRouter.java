package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.RejectionSink;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.telemetry.metrics.StageMetrics;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * From an alert to a delivery for each of its destinations. A silent alert goes nowhere, but for
 * one that may still wait for its digest, which it brings up to date.
 */
final class AlertRouter implements Processor<byte[], byte[], byte[], byte[]> {
  private ProcessorContext<byte[], byte[]> context;
  private ProcessedOffsets processedOffsets;
  private RejectionSink exit;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    processedOffsets = new ProcessedOffsets(context, DeliveryTopology.ROUTED);
    exit = new RejectionSink(DeliveryReporter.STAGE, context, DeliveryTopology.REJECTED);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (processedOffsets.isNew(record)) {
      StageMetrics.DELIVER.in(1);
      route(record);
    }
  }

  private void route(Record<byte[], byte[]> record) {
    try {
      RecordWork.attempt(() -> deliveries(record))
          .forEach(delivery -> context.forward(delivery, DeliveryTopology.DELIVERIES));
    } catch (RejectedException e) {
      exit.reject(exit.original(record), e);
    }
  }

  private static List<Record<byte[], byte[]>> deliveries(Record<byte[], byte[]> record)
      throws RejectedException {
    Alert alert = Alert.read(record.value());
    if (!alert.audible() && alert.digest() == null) {
      return List.of();
    }
    return alert.destinations().stream()
        .distinct()
        .map(
            destination ->
                record
                    .withKey(destination.getBytes(UTF_8))
                    .withValue(Json.bytes(Delivery.of(alert, destination))))
        .toList();
  }
}
