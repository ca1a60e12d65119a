package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * Whether a consumer is a member of its group. While Kafka is unavailable a consumer waits without
 * an error; only its metrics show that.
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

  /** Why it is no member: its last heartbeat is older than Kafka waits for one. Else empty. */
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
