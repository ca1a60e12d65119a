package io.newswire.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether Kafka is there. Kafka's clients wait for it silently; that they wait shows only in their
 * metrics: no consumer has a connection.
 *
 * @param address Kafka's, for the message
 */
record KafkaConnection(Supplier<Map<MetricName, ? extends Metric>> metrics, String address) {
  private static final String CONNECTIONS = "connection-count";
  private static final String CONSUMERS = "consumer-metrics";

  /** What is wrong with it, for people. */
  Optional<String> problem() {
    boolean connected =
        metrics.get().values().stream()
            .filter(metric -> metric.metricName().name().equals(CONNECTIONS))
            .filter(metric -> metric.metricName().group().equals(CONSUMERS))
            .anyMatch(metric -> ((Number) metric.metricValue()).doubleValue() > 0);
    return connected ? Optional.empty() : Optional.of(missing(address));
  }

  /** That there is none to Kafka at this address. */
  static String missing(String address) {
    return "no connection to Kafka at " + address;
  }
}
