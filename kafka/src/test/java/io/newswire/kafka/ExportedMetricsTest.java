package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.Scrape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The metrics that Kafka itself has of a topology that waits for Kafka. */
class ExportedMetricsTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private Path dataDir;

  @Test
  void aTopologyHasTheMetricsOfItsThreadsAndClientsWithoutIdsOfTasksAndProcesses() {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                "127.0.0.1:1",
                ConfigKeys.DATA_DIR,
                dataDir.toString()));
    StreamsJob job =
        new StreamsJob(
            config,
            new Topology().addSource("articles", Topics.ARTICLES).addSink("out", "o", "articles"),
            "exported",
            "test",
            Topics.ARTICLES,
            List.of(),
            Optional.empty(),
            2,
            Duration.ofMillis(50),
            new WakeUps());
    StreamsService service = new StreamsService(job);

    assertThat(samples())
        .contains(
            "kafka_streams_alive_threads{client=\"exported\"}",
            "kafka_streams_failed_threads_total{client=\"exported\"}",
            "kafka_streams_thread_records_processed_total{client=\"exported-1\"}",
            "kafka_streams_thread_records_processed_total{client=\"exported-2\"}",
            "kafka_streams_thread_commits_total{client=\"exported-1\"}",
            "kafka_streams_thread_tasks_created_total{client=\"exported-1\"}",
            "kafka_streams_thread_tasks_closed_total{client=\"exported-1\"}",
            "kafka_consumer_records_consumed_total{client=\"exported-1\"}",
            "kafka_consumer_rebalances_total{client=\"exported-1\"}",
            "kafka_consumer_assigned_partitions{client=\"exported-1\"}",
            "kafka_consumer_connections{client=\"exported-1\"}",
            "kafka_producer_records_sent_total{client=\"exported-1\"}",
            "kafka_producer_buffer_available_bytes{client=\"exported-1\"}")
        .allMatch(sample -> sample.matches("\\w+\\{client=\"exported(-\\d)?(-restore)?\"}"));
    service.close(Duration.ofMillis(100));
    assertThat(samples()).isEmpty();
  }

  private static Set<String> samples() {
    return Scrape.read(null)
        .text()
        .lines()
        .filter(line -> line.contains("\"exported"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }
}
