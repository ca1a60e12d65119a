package io.newswire.telemetry.metrics;

import io.newswire.telemetry.metrics.Meters.Binding;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The metrics of Kafka's clients and of Kafka Streams, those of {@link KafkaFigure#ALL}. They are
 * read at each scrape and nothing is kept, so that what a rebalance took away is gone. Thread-safe.
 *
 * <p>The label {@code client} is the name given here, with the number of the stream thread. Kafka's
 * own client ids, which are new with each start, and its labels of tasks and partitions are left
 * out.
 */
public final class KafkaMetrics implements MultiCollector {
  private static final Pattern THREAD =
      Pattern.compile("-(StreamThread-(\\d+)|GlobalStreamThread)(-restore-consumer)?");
  private static final Set<Client> CLIENTS = ConcurrentHashMap.newKeySet();

  private KafkaMetrics() {}

  /** Not a record: two clients of one name are two. */
  private static final class Client {
    final String name;
    final Supplier<? extends Map<MetricName, ? extends Metric>> metrics;

    Client(String name, Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
      this.name = name;
      this.metrics = metrics;
    }
  }

  /**
   * Exports the metrics of a client until it is closed.
   *
   * @param name one of few: the same after each new start; several clients may have it
   */
  public static Binding add(
      String name, Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    Client client = new Client(name, metrics);
    CLIENTS.add(client);
    return () -> CLIENTS.remove(client);
  }

  /** Registers the metrics; called once in a process. */
  static void bind() {
    Meters.collector(new KafkaMetrics());
  }

  @Override
  public MetricSnapshots collect() {
    Map<KafkaFigure, Map<String, Double>> figures = new LinkedHashMap<>();
    KafkaFigure.ALL.forEach(figure -> figures.put(figure, new TreeMap<>()));
    for (Client client : CLIENTS) {
      Map<MetricName, ? extends Metric> metrics = client.metrics.get();
      metrics.forEach((name, metric) -> add(client, name, metric, figures));
    }
    List<MetricSnapshot> snapshots = new ArrayList<>();
    figures.forEach((figure, values) -> snapshots.add(snapshot(figure, values)));
    return new MetricSnapshots(snapshots);
  }

  private static void add(
      Client client,
      MetricName name,
      Metric metric,
      Map<KafkaFigure, Map<String, Double>> figures) {
    // More tags than that of the client or the thread are a task's, a topic's or a node's.
    KafkaFigure figure = name.tags().size() == 1 ? KafkaFigure.find(name) : null;
    if (figure != null
        && metric.metricValue() instanceof Number value
        && !Double.isNaN(value.doubleValue())) {
      String tag = name.tags().values().iterator().next();
      figures
          .get(figure)
          .merge(label(client, tag), value.doubleValue(), figure.combine()::applyAsDouble);
    }
  }

  private static String label(Client client, String tag) {
    Matcher thread = THREAD.matcher(tag);
    if (!thread.find()) {
      return client.name;
    }
    String number = thread.group(2) == null ? "global" : thread.group(2);
    return client.name + "-" + number + (thread.group(3) == null ? "" : "-restore");
  }

  private static MetricSnapshot snapshot(KafkaFigure figure, Map<String, Double> values) {
    return figure.counter() ? counter(figure, values) : gauge(figure, values);
  }

  private static MetricSnapshot counter(KafkaFigure figure, Map<String, Double> values) {
    CounterSnapshot.Builder builder =
        CounterSnapshot.builder().name(figure.exported()).help(figure.help());
    values.forEach(
        (client, value) ->
            builder.dataPoint(
                CounterDataPointSnapshot.builder()
                    .labels(labels(client))
                    .value(Math.max(0, value))
                    .build()));
    return builder.build();
  }

  private static MetricSnapshot gauge(KafkaFigure figure, Map<String, Double> values) {
    GaugeSnapshot.Builder builder =
        GaugeSnapshot.builder().name(figure.exported()).help(figure.help());
    values.forEach(
        (client, value) ->
            builder.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels(client)).value(value).build()));
    return builder.build();
  }

  private static Labels labels(String client) {
    return Labels.of("client", client);
  }
}
