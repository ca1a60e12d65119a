package io.newswire.launcher.api;

import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.status.PipelineStatus;
import io.newswire.admin.status.StageLag;
import io.newswire.deliver.destination.DestinationLabels;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The figures of {@code GET /status} as metrics. Where there is no status, because Kafka does not
 * answer, they are missing.
 *
 * @param status as the desk shows it
 */
record StatusMetrics(Supplier<Optional<PipelineStatus>> status, DestinationLabels destinations)
    implements MultiCollector {
  private static final String STAGE = "stage";
  private static final String STATUS = "status";

  @Override
  public MetricSnapshots collect() {
    List<MetricSnapshot> snapshots = new ArrayList<>();
    status
        .get()
        .ifPresent(
            now -> {
              snapshots.add(lag(now.stages()));
              snapshots.add(consumers(now.stages()));
              snapshots.add(waiting(now.destinations()));
              snapshots.add(feeds(now));
              snapshots.add(rules(now));
              snapshots.add(rejected(now));
              if (now.counts() != null) {
                snapshots.add(documents(now));
              }
            });
    return new MetricSnapshots(snapshots);
  }

  private static MetricSnapshot lag(List<StageLag> stages) {
    Gauges lag = new Gauges("newswire_lag_records", "Offsets that a stage has not committed");
    for (StageLag stage : stages) {
      lag.add(stage.waiting(), STAGE, stage.stage(), "urgent", "false");
      if (stage.urgent() != null) {
        lag.add(stage.urgent(), STAGE, stage.stage(), "urgent", "true");
      }
    }
    return lag.snapshot();
  }

  private static MetricSnapshot consumers(List<StageLag> stages) {
    Gauges consumers =
        new Gauges("newswire_stage_consumers", "Members of a stage's group; 0 if it is stopped");
    stages.forEach(stage -> consumers.add(stage.members(), STAGE, stage.stage()));
    return consumers.snapshot();
  }

  private MetricSnapshot waiting(List<DestinationLag> lags) {
    Gauges waiting = new Gauges("newswire_deliveries_waiting", "Deliveries that wait");
    destinations.configured().forEach(name -> waiting.add(0, "destination", name));
    lags.forEach(
        lag -> waiting.add(lag.waiting(), "destination", destinations.of(lag.destination())));
    return waiting.snapshot();
  }

  private static MetricSnapshot feeds(PipelineStatus now) {
    Gauges feeds = new Gauges("newswire_feeds", "Feeds by what is wrong with them; ok if nothing");
    now.feeds().problems().forEach((status, count) -> feeds.add(count, STATUS, status));
    long bad = now.feeds().problems().values().stream().mapToLong(Long::longValue).sum();
    feeds.add(now.feeds().all() - bad, STATUS, "ok");
    return feeds.snapshot();
  }

  private static MetricSnapshot rules(PipelineStatus now) {
    Gauges rules = new Gauges("newswire_rules", "Alert rules that can be used, and that cannot");
    int bad = now.rules().problems().size();
    rules.add(bad, STATUS, "problem");
    rules.add(now.rules().all() - bad, STATUS, "ok");
    return rules.snapshot();
  }

  private static MetricSnapshot rejected(PipelineStatus now) {
    Gauges rejected =
        new Gauges("newswire_rejected_waiting", "Rejected records that were not put back");
    rejected.add(now.rejected());
    return rejected.snapshot();
  }

  private static MetricSnapshot documents(PipelineStatus now) {
    Gauges documents = new Gauges("newswire_index_documents", "Documents in the index");
    documents.add(now.counts().articles(), "kind", "article");
    documents.add(now.counts().quotes(), "kind", "quote");
    documents.add(now.counts().alerts(), "kind", "alert");
    return documents.snapshot();
  }

  /** One metric; values of equal labels are added. */
  private record Gauges(String name, String help, Map<Labels, Double> values) {
    Gauges(String name, String help) {
      this(name, help, new LinkedHashMap<>());
    }

    void add(double value, String... labels) {
      values.merge(Labels.of(labels), value, Double::sum);
    }

    MetricSnapshot snapshot() {
      GaugeSnapshot.Builder builder = GaugeSnapshot.builder().name(name).help(help);
      values.forEach(
          (labels, value) ->
              builder.dataPoint(
                  GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
      return builder.build();
    }
  }
}
