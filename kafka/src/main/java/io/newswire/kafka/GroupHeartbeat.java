package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * Whether a consumer is heard in its group. A consumer waits silently while Kafka is away; that it
 * does shows only in its metrics.
 */
public final class GroupHeartbeat {
  private static final String METRIC = "last-heartbeat-seconds-ago";

  private final String problem;
  private final Metric secondsAgo;
  private final long startedNanos = System.nanoTime();

  /** Of a consumer that has subscribed. */
  public GroupHeartbeat(NewswireConfig config, Consumer<?, ?> consumer) {
    problem =
        "no place in group %s at %s: Kafka does not answer, or the group waits for another member"
            .formatted(consumer.groupMetadata().groupId(), config.kafkaBootstrapServers());
    secondsAgo =
        consumer.metrics().values().stream()
            .filter(metric -> metric.metricName().name().equals(METRIC))
            .findFirst()
            .orElseThrow();
  }

  /** That the group has not heard of it for as long as Kafka keeps a silent member. */
  public Optional<String> problem() {
    return since().compareTo(TransactionalClients.SESSION) < 0
        ? Optional.empty()
        : Optional.of(problem);
  }

  private Duration since() {
    double seconds = ((Number) secondsAgo.metricValue()).doubleValue();
    return seconds < 0
        ? Duration.ofNanos(System.nanoTime() - startedNanos)
        : Duration.ofMillis((long) (1000 * seconds));
  }
}
