package io.newswire.telemetry.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;

/**
 * A metric of Kafka's clients or of Kafka Streams that is exported.
 *
 * @param group Kafka's name of its group
 * @param name Kafka's own
 * @param exported the name that Prometheus sees, without the suffix of counters
 * @param counter whether it only grows
 * @param combine how those of several clients of one name become one
 */
record KafkaFigure(
    String group, String name, String exported, boolean counter, DoubleBinaryOperator combine) {
  private static final String FETCHER = "consumer-fetch-manager-metrics";
  private static final String MEMBER = "consumer-coordinator-metrics";
  private static final String PRODUCER = "producer-metrics";
  private static final String THREAD = "stream-thread-metrics";
  private static final String STREAMS = "stream-metrics";

  /** All that are exported. None is one of a task, a store, a partition or a node. */
  static final List<KafkaFigure> ALL =
      List.of(
          counter(FETCHER, "records-consumed-total", "kafka_consumer_records_consumed"),
          counter(FETCHER, "bytes-consumed-total", "kafka_consumer_bytes_consumed"),
          largest(FETCHER, "records-lag-max", "kafka_consumer_records_lag_max"),
          largest(FETCHER, "fetch-latency-max", "kafka_consumer_fetch_latency_max_milliseconds"),
          counter(MEMBER, "rebalance-total", "kafka_consumer_rebalances"),
          counter(MEMBER, "failed-rebalance-total", "kafka_consumer_failed_rebalances"),
          sum(MEMBER, "assigned-partitions", "kafka_consumer_assigned_partitions"),
          largest(
              MEMBER, "last-heartbeat-seconds-ago", "kafka_consumer_last_heartbeat_age_seconds"),
          sum("consumer-metrics", "connection-count", "kafka_consumer_connections"),
          counter(PRODUCER, "record-send-total", "kafka_producer_records_sent"),
          counter(PRODUCER, "record-error-total", "kafka_producer_record_errors"),
          counter(PRODUCER, "record-retry-total", "kafka_producer_record_retries"),
          largest(
              PRODUCER, "request-latency-max", "kafka_producer_request_latency_max_milliseconds"),
          sum(PRODUCER, "buffer-available-bytes", "kafka_producer_buffer_available_bytes"),
          counter(THREAD, "process-total", "kafka_streams_thread_records_processed"),
          counter(THREAD, "commit-total", "kafka_streams_thread_commits"),
          largest(
              THREAD, "commit-latency-max", "kafka_streams_thread_commit_latency_max_milliseconds"),
          counter(THREAD, "task-created-total", "kafka_streams_thread_tasks_created"),
          counter(THREAD, "task-closed-total", "kafka_streams_thread_tasks_closed"),
          sum(STREAMS, "alive-stream-threads", "kafka_streams_alive_threads"),
          counter(STREAMS, "failed-stream-threads", "kafka_streams_failed_threads"));

  private static final Map<String, KafkaFigure> BY_NAME =
      ALL.stream().collect(Collectors.toMap(it -> key(it.group, it.name), Function.identity()));

  /** The one of that name and group; null if it is not exported. */
  static KafkaFigure find(MetricName metric) {
    return BY_NAME.get(key(metric.group(), metric.name()));
  }

  private static String key(String group, String name) {
    return group + "/" + name;
  }

  private static KafkaFigure counter(String group, String name, String exported) {
    return new KafkaFigure(group, name, exported, true, Double::sum);
  }

  private static KafkaFigure sum(String group, String name, String exported) {
    return new KafkaFigure(group, name, exported, false, Double::sum);
  }

  private static KafkaFigure largest(String group, String name, String exported) {
    return new KafkaFigure(group, name, exported, false, Math::max);
  }

  String help() {
    return "Kafka's %s of %s".formatted(name, group);
  }
}
