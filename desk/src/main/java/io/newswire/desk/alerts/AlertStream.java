package io.newswire.desk.alerts;

import io.newswire.desk.live.LiveEvents;
import io.newswire.desk.live.LiveSnapshot;
import io.newswire.desk.live.LiveStream;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of the last days, and those that come. Thread-safe. */
public final class AlertStream implements AutoCloseable {
  private final AlertSource source = new AlertSource();
  private final LiveStream<AlertItem> alerts;
  private final LiveEvents events;

  /** Makes one that reads nothing yet. */
  public AlertStream(NewswireConfig config) {
    alerts = new LiveStream<>(config, source);
    events = new LiveEvents(alerts);
  }

  /** Begins to read; does not wait for Kafka. */
  public void start() {
    alerts.start();
  }

  /** Answers requests with what comes. */
  public LiveEvents events() {
    return events;
  }

  /** The alerts that are asked for; empty until Kafka has been read. */
  public Optional<AlertPage> page(AlertQuery query) {
    return alerts
        .latest(source.remembered())
        .map(snapshot -> query.page(snapshot, since(snapshot)));
  }

  /** How often the rules fired that did, by their ids; empty until Kafka has been read. */
  public Map<String, RuleActivity> activity() {
    return alerts
        .latest(source.remembered())
        .map(snapshot -> RuleActivity.of(snapshot.items(), since(snapshot)))
        .orElse(Map.of());
  }

  /** How far back all alerts are remembered. */
  private Instant since(LiveSnapshot<AlertItem> snapshot) {
    Instant days = Instant.now().minus(AlertSource.DAYS);
    List<AlertItem> items = snapshot.items();
    if (items.size() < source.remembered()) {
      return days;
    }
    Instant oldest = items.get(items.size() - 1).arrivedAt();
    return oldest.isAfter(days) ? oldest : days;
  }

  @Override
  public void close() {
    alerts.close();
  }
}
