package io.newswire.index.write;

import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.Backoff;
import io.newswire.kafka.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends documents until each is written or refused, for as long as Elasticsearch is unavailable.
 *
 * @param rest waits before another attempt, or throws to give up
 * @param health where it reports, under its name, why it cannot write
 */
record RetryingBulkSender(String name, BulkClient sender, Consumer<Duration> rest, Health health) {
  /** Sends documents; returns those that Elasticsearch refuses permanently. */
  List<Refusal> send(List<Task> bulk) {
    try {
      return sendAll(bulk);
    } finally {
      // Whoever gave up reports why; the sender that follows may have nothing to send for long.
      health.report(name, Optional.empty());
    }
  }

  private List<Refusal> sendAll(List<Task> bulk) {
    List<Refusal> refused = new ArrayList<>();
    Backoff backoff = ElasticsearchConnection.backoff();
    List<Task> open = bulk;
    while (!open.isEmpty()) {
      Instant begin = Instant.now();
      BulkResult result = sender.send(open);
      BulkMetrics.count(open, result, begin, Instant.now());
      refused.addAll(result.refused());
      health.report(name, Optional.ofNullable(result.problem()));
      open = result.unwritten();
      if (!open.isEmpty()) {
        rest.accept(backoff.next());
      }
    }
    return refused;
  }
}
