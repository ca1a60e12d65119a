package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The alerts that are held until the end of an embargo: the store {@code held-alerts}, whose keys
 * begin with that time and whose values are keys of {@link AlertState}s. An entry says when to look
 * at an alert; what becomes of it is decided by its state then.
 *
 * <p>A rule that holds alerts holds those it would send while the article is under embargo.
 */
record HeldAlerts(KeyValueStore<String, String> store) {
  /** Of a thousand embargoes that end at once, articles wait for so many at a time. */
  private static final int MOST = 500;

  private static final char SEPARATOR = '/';

  /** Sorts behind all keys of the same time. */
  private static final char AFTER_SEPARATOR = SEPARATOR + 1;

  /** The alert as it is emitted now: held, no longer held, or as it is. */
  static Alert decide(Alert alert, AlertRule rule, Instant now) {
    boolean embargoed = alert.embargoed(now);
    if (alert.audible() && embargoed && rule.holdsEmbargo()) {
      return alert.with(it -> it.silent(true).reason(Alert.EMBARGO));
    }
    if (!alert.held() || embargoed) {
      return alert;
    }
    return rule.snoozed(now) ? AlertWriter.snoozed(alert) : released(alert, now);
  }

  /**
   * The alert as it is sent.
   *
   * @param at when the embargo ended: its article is counted then, not when it was published
   */
  static Alert released(Alert held, Instant at) {
    return CountingTime.note(held.with(it -> it.silent(null).reason(null)), at);
  }

  /** Notes when to look at an alert that is held. */
  void note(AlertState state) {
    if (state.alert().held()) {
      store.put(time(state.alert().embargoedUntil()) + SEPARATOR + state.key(), state.key());
    }
  }

  /** Removes the entries whose time has come, {@value #MOST} at most, and returns their values. */
  List<String> takeDue(Instant now) {
    List<String> due = new ArrayList<>();
    try (KeyValueIterator<String, String> entries =
        store.range(null, time(now) + AFTER_SEPARATOR)) {
      while (entries.hasNext() && due.size() < MOST) {
        var entry = entries.next();
        store.delete(entry.key);
        due.add(entry.value);
      }
    }
    return due;
  }

  /** The time of the first entry; empty if there is none. */
  Optional<Instant> next() {
    try (KeyValueIterator<String, String> entries = store.all()) {
      return entries.hasNext() ? Optional.of(timeOf(entries.peekNextKey())) : Optional.empty();
    }
  }

  /** Sorts as the times do; a time has at most four digits of a year. */
  private static String time(Instant at) {
    return "%012d.%09d".formatted(at.getEpochSecond(), at.getNano());
  }

  private static Instant timeOf(String key) {
    int point = key.indexOf('.');
    int end = key.indexOf(SEPARATOR);
    return Instant.ofEpochSecond(
        Long.parseLong(key.substring(0, point)), Long.parseLong(key.substring(point + 1, end)));
  }
}
