package io.newswire.telemetry.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try")
class KafkaMetricsTest {
  private static final String FETCHER = "consumer-fetch-manager-metrics";

  @Test
  void metricsOfTasksTopicsAndPartitionsAreNotExported() {
    Map<MetricName, Metric> metrics = new LinkedHashMap<>();
    put(metrics, FETCHER, "records-lag-max", 4, Map.of("client-id", "c-1"));
    put(metrics, FETCHER, "records-lag-max", 9, Map.of("client-id", "c-1", "topic", "t"));
    put(metrics, FETCHER, "records-lag", 9, Map.of("client-id", "c-1"));
    put(
        metrics,
        "stream-thread-metrics",
        "process-total",
        3,
        Map.of("thread-id", "a-StreamThread-2"));
    put(
        metrics,
        "stream-task-metrics",
        "process-total",
        8,
        Map.of("thread-id", "a-StreamThread-2", "task-id", "0_3"));
    try (Meters.Binding client = KafkaMetrics.add("first", () -> metrics)) {
      assertThat(samples("first"))
          .containsExactlyInAnyOrder(
              "kafka_consumer_records_lag_max{client=\"first\"} 4.0",
              "kafka_streams_thread_records_processed_total{client=\"first-2\"} 3.0");
    }
    assertThat(samples("first")).as("when it is closed").isEmpty();
  }

  @Test
  void clientsOfOneNameAreOneWhateverKafkaCallsThem() {
    try (Meters.Binding old =
            KafkaMetrics.add("second", () -> consumed("consumer-second-17", 5, 2));
        Meters.Binding young =
            KafkaMetrics.add("second", () -> consumed("consumer-second-18", 6, 1))) {
      assertThat(samples("second"))
          .containsExactlyInAnyOrder(
              "kafka_consumer_records_consumed_total{client=\"second\"} 11.0",
              "kafka_consumer_records_lag_max{client=\"second\"} 2.0");
    }
  }

  @Test
  void theNumberOfAThreadNamesItsClientsAndTheIdOfTheProcessDoesNot() {
    Map<MetricName, Metric> metrics = new LinkedHashMap<>();
    String process = "newswire-enrich-6f1ed002-ab5c-4b5c-9d11-3f7f4c3b5a7e-";
    for (String id :
        List.of(
            "StreamThread-1-consumer", "StreamThread-1-restore-consumer", "GlobalStreamThread")) {
      put(metrics, FETCHER, "records-lag-max", 1, Map.of("client-id", process + id));
    }
    put(metrics, "producer-metrics", "record-send-total", 2, Map.of("client-id", process + "x"));
    try (Meters.Binding client = KafkaMetrics.add("third", () -> metrics)) {
      assertThat(samples("third"))
          .containsExactlyInAnyOrder(
              "kafka_consumer_records_lag_max{client=\"third-1\"} 1.0",
              "kafka_consumer_records_lag_max{client=\"third-1-restore\"} 1.0",
              "kafka_consumer_records_lag_max{client=\"third-global\"} 1.0",
              "kafka_producer_records_sent_total{client=\"third\"} 2.0");
    }
  }

  @Test
  void whatHasNoValueYetIsLeftOut() {
    try (Meters.Binding client =
        KafkaMetrics.add("fourth", () -> consumed("c", Double.NaN, Double.NaN))) {
      assertThat(samples("fourth")).isEmpty();
    }
  }

  private static Map<MetricName, Metric> consumed(String id, double records, double lag) {
    Map<MetricName, Metric> metrics = new LinkedHashMap<>();
    put(metrics, FETCHER, "records-consumed-total", records, Map.of("client-id", id));
    put(metrics, FETCHER, "records-lag-max", lag, Map.of("client-id", id));
    return metrics;
  }

  private static void put(
      Map<MetricName, Metric> metrics,
      String group,
      String name,
      double value,
      Map<String, String> tags) {
    MetricName metricName = new MetricName(name, group, "", tags);
    metrics.put(metricName, new Fixed(metricName, value));
  }

  private record Fixed(MetricName metricName, Object metricValue) implements Metric {}

  private static List<String> samples(String client) {
    return Scrape.read(null).text().lines().filter(it -> it.contains("\"" + client)).toList();
  }
}
