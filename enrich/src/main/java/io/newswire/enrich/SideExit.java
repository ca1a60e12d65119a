package io.newswire.enrich;

import io.newswire.enrich.Flight.Origin;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one step to {@code news.rejected}: the original record, with stage and reason. */
final class SideExit {
  private static final Logger LOG = LoggerFactory.getLogger(SideExit.class);
  private static final int MAX_REASON = 1000;

  private final String stage;
  private final ProcessorContext<byte[], Object> context;

  SideExit(String stage, ProcessorContext<byte[], Object> context) {
    this.stage = stage;
    this.context = context;
  }

  /** Rejects for what a step threw: a reason meant for people, or a fault of the step. */
  void reject(Origin origin, Throwable thrown) {
    if (thrown instanceof RejectedException) {
      LOG.warn("{} rejected {}: {}", stage, place(origin), thrown.getMessage());
      send(origin, thrown.getMessage());
    } else {
      LOG.error("{} failed on {}", stage, place(origin), thrown);
      send(
          origin,
          "a fault in step "
              + stage
              + ", not in the article: "
              + thrown
              + ". Retry it after an upgrade, or report it with this record.");
    }
  }

  private void send(Origin origin, String reason) {
    Headers headers = new RecordHeaders(origin.headers());
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    new Rejection(stage, cut(reason), origin.topic(), origin.partition(), origin.offset(), now)
        .writeTo(headers);
    context.forward(
        new Record<byte[], Object>(origin.key(), origin.value(), now.toEpochMilli(), headers),
        EnrichTopology.REJECTED);
  }

  private static String cut(String reason) {
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
  }

  private static String place(Origin origin) {
    return origin.topic() + "-" + origin.partition() + "@" + origin.offset();
  }
}
