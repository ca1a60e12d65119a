package io.newswire.admin.alerts;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaCall;
import io.newswire.admin.NotFoundException;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicFollower;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.config.NewswireConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The alerts on {@code news.alerts}, and what became of them on {@code news.delivery-reports}. All
 * methods throw a {@link io.newswire.admin.KafkaUnavailableException} if Kafka does not answer.
 */
public record AlertLog(NewswireConfig config) {
  /** A record has the time of its article, which may be up to a day before that of the alert. */
  private static final Duration LATE = Duration.ofDays(1);

  /** Returns the latest record of each alert that changed since then, the newest first. */
  public List<Alert> since(Instant since) {
    Map<String, Alert> latest = new LinkedHashMap<>();
    Instant start = since.isBefore(Instant.EPOCH.plus(LATE)) ? Instant.EPOCH : since.minus(LATE);
    read(
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

  /**
   * Returns the alert whose id begins so.
   *
   * @throws NotFoundException if there is none
   * @throws InvalidInputException if there are several
   */
  public Alert find(String idPrefix) {
    List<Alert> found =
        since(Instant.EPOCH).stream().filter(alert -> alert.id().startsWith(idPrefix)).toList();
    if (found.isEmpty()) {
      throw new NotFoundException(NotFoundException.Kind.ALERT, idPrefix);
    }
    if (found.size() > 1) {
      throw new InvalidInputException(
          found.size() + " alerts have an id that begins with " + idPrefix + "; give more of it");
    }
    return found.get(0);
  }

  /** Passes on each audible alert that comes from now on, until the thread is interrupted. */
  public void follow(Consumer<Alert> reader) {
    RecordReader audible =
        record -> {
          Alert alert = Alert.read(record.value());
          if (alert.audible()) {
            reader.accept(alert);
          }
        };
    KafkaCall.run(
        config,
        "read " + Topics.ALERTS,
        () -> TopicFollower.follow(config, Topics.ALERTS, audible));
  }

  /** Returns the latest report of each delivery of an alert, the first begun first. */
  public List<DeliveryReport> reports(Alert alert) {
    return reports(Instant.EPOCH).stream()
        .filter(report -> report.alertIds().contains(alert.id()))
        .toList();
  }

  /** Returns the latest report of each delivery reported on since then, the first begun first. */
  public List<DeliveryReport> reports(Instant since) {
    Map<String, DeliveryReport> latest = new LinkedHashMap<>();
    read(
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

  private void read(String topic, Instant since, RecordReader reader) {
    KafkaCall.run(
        config, "read " + topic, () -> TopicSnapshot.readSince(config, topic, since, reader));
  }
}
