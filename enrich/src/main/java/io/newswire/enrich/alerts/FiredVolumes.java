package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertVolume.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The alerts about numbers of articles, found by each article that they name: the stores {@code
 * volume-alerts} and {@code volume-articles}. If an article is recalled, so are its alerts; if one
 * is killed later, the recall is made once more, silently, without the words.
 */
final class FiredVolumes {
  private static final char SEPARATOR = '/';

  private final KeyValueStore<String, Alert> fired;
  private final KeyValueStore<String, VolumeMembership> memberships;

  private FiredVolumes(
      KeyValueStore<String, Alert> fired, KeyValueStore<String, VolumeMembership> memberships) {
    this.fired = fired;
    this.memberships = memberships;
  }

  /** The stores of a task. */
  static FiredVolumes of(ProcessorContext<?, ?> context) {
    return new FiredVolumes(
        context.getStateStore(AlertTopology.VOLUME_ALERTS),
        context.getStateStore(AlertTopology.VOLUME_ARTICLES));
  }

  /** Deletes what has not changed for long; once for a task. */
  void scheduleExpiry(ProcessorContext<?, ?> context) {
    StateExpiry.schedule(context, fired, Alert::changedAt);
    StateExpiry.schedule(context, memberships, VolumeMembership::changedAt);
  }

  /**
   * Keeps an alert that fires. The same articles may fire again after a recall: as a later record
   * of the same alert, which is returned.
   */
  Alert add(Alert alert) {
    Alert recalled = fired.get(key(alert));
    Alert volume = recalled == null ? alert : alert.withSequence(recalled.sequence() + 1);
    fired.put(key(volume), volume);
    for (Counted article : volume.volume().articles()) {
      String key = key(volume.ruleId(), article.articleId());
      memberships.put(
          key, VolumeMembership.with(memberships.get(key), key(volume), volume.changedAt()));
    }
    return volume;
  }

  /**
   * An alert that names a recalled article.
   *
   * @param alert as it was
   * @param recalled what is to be sent
   */
  record Recalled(Alert alert, Alert recalled) {
    /** Whether it was an alert until now. */
    boolean stood() {
      return alert.kind() == AlertKind.MATCH;
    }
  }

  /** Recalls the alerts that name a recalled article. */
  List<Recalled> recall(Alert recall) {
    List<Recalled> all = new ArrayList<>();
    for (Alert alert : firedWith(recall)) {
      boolean stands = alert.kind() == AlertKind.MATCH;
      if (stands || recall.recallsKilled() && !alert.recallsKilled()) {
        Alert recalled = recalled(alert, recall);
        fired.put(key(alert), recall.recallsKilled() ? recalled.withTitle(null) : recalled);
        all.add(new Recalled(alert, recalled));
      }
    }
    return all;
  }

  private static Alert recalled(Alert alert, Alert recall) {
    return (recall.recallsKilled() ? alert.withoutText() : alert)
        .with(
            it ->
                it.kind(AlertKind.RECALL)
                    .silent(alert.kind() == AlertKind.RECALL ? true : null)
                    .sequence(alert.sequence() + 1)
                    .reason(recall.reason())
                    .copies(recall.copies())
                    .changedAt(recall.changedAt()));
  }

  private List<Alert> firedWith(Alert recall) {
    VolumeMembership membership = memberships.get(key(recall.ruleId(), recall.articleId()));
    return membership == null
        ? List.of()
        : membership.alerts().stream().map(fired::get).filter(Objects::nonNull).toList();
  }

  private static String key(Alert volume) {
    return key(volume.ruleId(), volume.id());
  }

  private static String key(String ruleId, String id) {
    return ruleId + SEPARATOR + id;
  }
}
