package io.newswire.index.write;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.newswire.telemetry.metrics.Meters;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What came of bulk requests, and the articles that can be searched by them. */
final class BulkMetrics {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };
  private static final Timer DONE = requests("done");
  private static final Timer FAILED = requests("failed");
  private static final Counter WRITTEN = documents("written");
  private static final Counter REFUSED = documents("refused");
  private static final Counter RETRIED = documents("retried");

  private BulkMetrics() {}

  private static Timer requests(String outcome) {
    return Timer.builder("newswire.bulk.requests")
        .description("Bulk requests to Elasticsearch; failed ones are sent again, in part")
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(Meters.REGISTRY);
  }

  private static Counter documents(String outcome) {
    return Counter.builder("newswire.bulk.documents")
        .description("Documents in bulk requests, by what came of them")
        .tag("outcome", outcome)
        .register(Meters.REGISTRY);
  }

  /** Counts one request. */
  static void count(List<Task> sent, BulkResult result, Instant begin, Instant end) {
    Duration time = Duration.between(begin, end);
    (result.problem() == null ? DONE : FAILED).record(time);
    REFUSED.increment(result.refused().size());
    RETRIED.increment(result.unwritten().size());
    WRITTEN.increment(sent.size() - result.refused().size() - result.unwritten().size());
    Set<Object> missing = Collections.newSetFromMap(new IdentityHashMap<>());
    missing.addAll(result.unwritten());
    result.refused().forEach(refusal -> missing.add(refusal.origin()));
    for (Task task : sent) {
      if (task.receivedAt() != null
          && !missing.contains(task)
          && !missing.contains(task.origin())) {
        StageMetrics.INDEX.processed(task.write().id(), time);
        StageMetrics.INDEX.out(task.write().id(), task.receivedAt(), end);
      }
    }
  }
}
