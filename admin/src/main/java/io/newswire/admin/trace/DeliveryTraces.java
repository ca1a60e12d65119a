package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.RecordWork;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts of the traced documents, and the reports on their deliveries. */
final class DeliveryTraces {
  /** By alert id, and by the time of each of its records. */
  private final Map<String, TreeMap<Instant, TraceBuilder>> alerts = new HashMap<>();

  private final Map<String, Report> latest = new LinkedHashMap<>();

  private record Report(ConsumerRecord<byte[], byte[]> record, DeliveryReport report) {}

  /** Adds an audible alert to the document of its article and revision. */
  void alert(ConsumerRecord<byte[], byte[]> record, List<TraceBuilder> documents) {
    Optional<Alert> alert =
        RecordWork.find(() -> Alert.read(record.value())).filter(Alert::audible);
    for (TraceBuilder traces : documents) {
      alert
          .filter(it -> it.articleId() != null && it.articleId().equals(traces.id()))
          .filter(it -> it.revision() == null || it.revision() == traces.revision())
          .ifPresent(
              it -> {
                traces.alerted(record, it);
                alerts.computeIfAbsent(it.id(), id -> new TreeMap<>()).put(it.changedAt(), traces);
              });
    }
  }

  /** Keeps the latest report of each delivery of the added alerts. */
  void report(ConsumerRecord<byte[], byte[]> record) {
    String id = new String(record.key(), UTF_8);
    latest.remove(id);
    RecordWork.find(() -> DeliveryReport.read(record.value()))
        .filter(report -> report.alertIds().stream().anyMatch(alerts::containsKey))
        .ifPresent(report -> latest.put(id, new Report(record, report)));
  }

  /** Adds the kept reports to the documents of their alerts. */
  void addReports() {
    for (Report latestReport : latest.values()) {
      for (String alertId : latestReport.report().alertIds()) {
        Entry<Instant, TraceBuilder> alert =
            alerts.getOrDefault(alertId, new TreeMap<>()).floorEntry(latestReport.report().since());
        if (alert != null) {
          alert.getValue().delivered(latestReport.record(), latestReport.report());
        }
      }
    }
  }
}
