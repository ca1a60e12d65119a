package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether members of a consumer group are heard in it. They wait silently while Kafka is away; that
 * they do shows only in their metrics.
 */
public final class GroupHeartbeat {
  private static final String METRIC = "last-heartbeat-seconds-ago";
  private static final double NANOS = 1e9;

  private final Supplier<Map<MetricName, ? extends Metric>> metrics;
  private final String problem;
  private final long startedNanos = System.nanoTime();

  /** A view on the metrics of one or more consumers, which are being started. */
  public GroupHeartbeat(
      NewswireConfig config, String group, Supplier<Map<MetricName, ? extends Metric>> metrics) {
    this.metrics = metrics;
    problem =
        "no place in group %s at %s: Kafka does not answer, or the group waits for another member"
            .formatted(group, config.kafkaBootstrapServers());
  }

  /** That the group has heard of none of them for as long as Kafka keeps a silent member. */
  public Optional<String> problem() {
    double secondsAgo =
        metrics.get().values().stream()
            .filter(metric -> metric.metricName().name().equals(METRIC))
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
            .filter(seconds -> seconds >= 0)
            .min()
            .orElse((System.nanoTime() - startedNanos) / NANOS);
    return secondsAgo < TransactionalClients.SESSION.toSeconds()
        ? Optional.empty()
        : Optional.of(problem);
  }
}
