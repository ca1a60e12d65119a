package io.newswire.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * Whether a consumer is heard in its group. A consumer waits silently while Kafka is away; that it
 * does shows only in its metrics.
 */
public final class GroupHeartbeat {
  private static final String METRIC = "last-heartbeat-seconds-ago";

  private final Metric secondsAgo;
  private final long startedNanos = System.nanoTime();

  /** Of a consumer that has subscribed. */
  public GroupHeartbeat(Consumer<?, ?> consumer) {
    secondsAgo =
        consumer.metrics().values().stream()
            .filter(metric -> metric.metricName().name().equals(METRIC))
            .findFirst()
            .orElseThrow();
  }

  /** How long ago the group last heard of it, or since it tries to be heard. */
  public Duration since() {
    double seconds = ((Number) secondsAgo.metricValue()).doubleValue();
    return seconds < 0
        ? Duration.ofNanos(System.nanoTime() - startedNanos)
        : Duration.ofMillis((long) (1000 * seconds));
  }
}
