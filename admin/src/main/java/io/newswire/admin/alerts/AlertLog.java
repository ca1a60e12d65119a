package io.newswire.admin.alerts;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Alert;
import io.newswire.model.DeliveryReport;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Alerts on {@code news.alerts}, and what became of them on {@code news.delivery-reports}. */
public final class AlertLog {
  /** A record bears the time of its article, which may have waited a while for its alerts. */
  private static final Duration LATE = Duration.ofDays(1);

  private final NewswireConfig config;

  public AlertLog(NewswireConfig config) {
    this.config = config;
  }

  /** The latest record of each alert that changed since then, the newest first. */
  public List<Alert> since(Instant since) {
    Map<String, Alert> latest = new LinkedHashMap<>();
    Instant start = since.isBefore(Instant.EPOCH.plus(LATE)) ? Instant.EPOCH : since.minus(LATE);
    TopicSnapshot.readSince(
        config,
        Topics.ALERTS,
        start,
        record -> {
          Alert alert = Alert.read(record.value());
          latest.put(alert.id(), alert);
        });
    return latest.values().stream()
        .filter(alert -> !alert.changedAt().isBefore(since))
        .sorted(Comparator.comparing(Alert::changedAt).reversed())
        .toList();
  }

  /** Hands on each audible alert that comes from now on, until the thread is interrupted. */
  public void follow(Consumer<Alert> reader) {
    TopicSnapshot.follow(
        config,
        Topics.ALERTS,
        record -> {
          Alert alert = Alert.read(record.value());
          if (alert.audible()) {
            reader.accept(alert);
          }
        });
  }

  /** The latest report of each delivery of which something was said since then, oldest first. */
  public List<DeliveryReport> reports(Instant since) {
    Map<String, DeliveryReport> latest = new LinkedHashMap<>();
    TopicSnapshot.readSince(
        config,
        Topics.DELIVERY_REPORTS,
        since,
        record -> {
          String id = new String(record.key(), StandardCharsets.UTF_8);
          latest.remove(id);
          if (record.value() != null) {
            latest.put(id, DeliveryReport.read(record.value()));
          }
        });
    return latest.values().stream().sorted(Comparator.comparing(DeliveryReport::since)).toList();
  }
}
