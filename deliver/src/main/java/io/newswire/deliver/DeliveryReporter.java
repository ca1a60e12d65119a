package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.RejectionClass;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports what became of a delivery, and rejects what is given up. */
public record DeliveryReporter(ProcessorContext<byte[], byte[]> context) {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryReporter.class);
  static final String STAGE = "deliver";

  /** The time that all here goes by. */
  public Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }

  /** Where the record that is worked on stands in its partition. */
  public long offset() {
    return context.recordMetadata().orElseThrow().offset();
  }

  /** Says how a delivery stands now. */
  public void report(PendingDelivery pending, DeliveryState state, String detail) {
    Delivery delivery = pending.delivery();
    DeliveryReport report =
        new DeliveryReport(
            delivery.id(),
            delivery.kind(),
            RedactedDestination.of(delivery.destination()),
            delivery.alerts().stream().map(Alert::id).toList(),
            state,
            pending.attempts(),
            detail,
            pending.since(),
            now());
    forwardReport(delivery.id(), Json.bytes(report));
  }

  /** Takes back what was reported of a part: its digest has a report of its own. */
  public void forget(PendingDelivery part) {
    forwardReport(part.delivery().id(), null);
  }

  private void forwardReport(String id, byte[] report) {
    context.forward(
        new Record<>(id.getBytes(UTF_8), report, context.currentSystemTimeMs()),
        DeliveryTopology.REPORTS);
  }

  /** Gives a delivery up. It can be put back, and is then sent to its destination alone. */
  public void reject(PendingDelivery pending, String reason) {
    Delivery delivery = pending.delivery();
    String problem = RedactedDestination.of(delivery.destination()) + ": " + reason;
    LOG.warn("Not delivered: {}", problem);
    StageMetrics.rejected(STAGE, RejectionClass.REFUSED);
    Headers headers = new RecordHeaders();
    String url = delivery.alerts().isEmpty() ? null : delivery.alerts().get(0).url();
    if (delivery.alerts().size() == 1 && url != null) {
      headers.add(RawHeaders.URL, url.getBytes(UTF_8));
    }
    new Rejection(
            STAGE,
            problem,
            Topics.DELIVERIES,
            context.taskId().partition(),
            pending.offset(),
            now())
        .writeTo(headers);
    context.forward(
        new Record<>(
            delivery.destination().getBytes(UTF_8),
            Json.bytes(delivery),
            context.currentSystemTimeMs(),
            headers),
        DeliveryTopology.REJECTED);
    report(pending, DeliveryState.REJECTED, reason);
  }
}
