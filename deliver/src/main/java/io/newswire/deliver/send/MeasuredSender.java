package io.newswire.deliver.send;

import io.micrometer.core.instrument.Counter;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.telemetry.metrics.Meters;
import io.newswire.telemetry.metrics.StageMetrics;
import io.newswire.telemetry.trace.TraceStep;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Counts what comes of each attempt, which is a step of the delivery's trace.
 *
 * @param label see {@link DestinationLabels}
 */
record MeasuredSender(Sender sender, String label) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    Instant begin = Instant.now();
    TraceStep trace =
        TraceStep.start("deliver", SpanKind.CLIENT, TraceParent.parse(delivery.traceparent()));
    String traceparent = trace.next().map(TraceParent::toString).orElse(null);
    return sender
        .send(delivery.withTraceparent(traceparent))
        .whenComplete(
            (answer, failure) -> {
              end(trace, answer);
              count(delivery, answer, begin);
            });
  }

  private static void end(TraceStep trace, DestinationAnswer answer) {
    if (answer == null || answer.outcome() != DestinationAnswer.Outcome.DELIVERED) {
      trace.failed();
    }
    trace.close();
  }

  /** Only these are sent when the article comes; recalls and digests are later. */
  private static boolean isNews(Delivery delivery) {
    return delivery.kind() == DeliveryKind.ALERT
        && delivery.alerts().get(0).kind() == AlertKind.MATCH;
  }

  private void count(Delivery delivery, DestinationAnswer answer, Instant begin) {
    if (answer == null) {
      return;
    }
    Instant end = Instant.now();
    Counter.builder("newswire.deliveries")
        .description("Attempts to deliver, by destination and outcome")
        .tag("destination", label)
        .tag("outcome", answer.outcome().name().toLowerCase(Locale.ROOT))
        .register(Meters.REGISTRY)
        .increment();
    Alert alert = delivery.alerts().size() == 1 ? delivery.alerts().get(0) : null;
    String articleId = alert == null ? null : alert.articleId();
    StageMetrics.DELIVER.processed(articleId, Duration.between(begin, end));
    if (answer.outcome() == DestinationAnswer.Outcome.DELIVERED) {
      StageMetrics.DELIVER.out(
          articleId, isNews(delivery) ? delivery.alerts().get(0).receivedAt() : null, end);
    }
  }
}
