package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Alert;
import io.newswire.model.DeliveryReport;
import io.newswire.model.RecordWork;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts of documents, and what became of each where it was told. */
final class DeliveryTraces {
  /** By alert, and then by the time of each of its records. */
  private final Map<String, TreeMap<Instant, TraceBuilder>> alerts = new HashMap<>();

  private final Map<String, Told> latest = new LinkedHashMap<>();

  private record Told(ConsumerRecord<byte[], byte[]> record, DeliveryReport report) {}

  /** Adds an audible alert to the document whose revision it is of. */
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

  /** Keeps the latest report of each delivery of these alerts. */
  void report(ConsumerRecord<byte[], byte[]> record) {
    String id = new String(record.key(), UTF_8);
    latest.remove(id);
    RecordWork.find(() -> DeliveryReport.read(record.value()))
        .filter(report -> report.alertIds().stream().anyMatch(alerts::containsKey))
        .ifPresent(report -> latest.put(id, new Told(record, report)));
  }

  /** Adds the reports to the documents whose alerts they are of. */
  void addReports() {
    for (Told told : latest.values()) {
      for (String alertId : told.report().alertIds()) {
        Entry<Instant, TraceBuilder> alert =
            alerts.getOrDefault(alertId, new TreeMap<>()).floorEntry(told.report().since());
        if (alert != null) {
          alert.getValue().told(told.record(), told.report());
        }
      }
    }
  }
}
