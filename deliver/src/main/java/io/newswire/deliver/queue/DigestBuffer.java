package io.newswire.deliver.queue;

import io.newswire.deliver.DeliveryReporter;
import io.newswire.kafka.StoreEntries;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Alerts that wait to be sent with others: the store {@code parts}, by destination and alert, and
 * in memory its keys by the time they are due. Not thread-safe.
 */
public final class DigestBuffer {
  /** What is due waits until nothing has come for so long, but not longer than the limit. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration QUIET_LIMIT = Duration.ofMinutes(1);

  private final KeyValueStore<String, PendingDelivery> store;
  private final DeliveryReporter reporter;
  private final SortedMap<Instant, TreeSet<String>> due = new TreeMap<>();
  private Instant lastCame = Instant.MIN;

  /** Takes up what waits in the store. */
  public DigestBuffer(KeyValueStore<String, PendingDelivery> store, DeliveryReporter reporter) {
    this.store = store;
    this.reporter = reporter;
    StoreEntries.forEach(store, it -> remember(it.key, it.value));
  }

  /**
   * Keeps a match, brings one that waits up to date, or takes it out where it is recalled.
   *
   * @return what is to be sent at once instead: the recall of a match that was sent
   */
  public Optional<PendingDelivery> take(PendingDelivery part) {
    String key = part.delivery().destination() + "\n" + alert(part).id();
    PendingDelivery waiting = store.get(key);
    lastCame = reporter.now();
    if (alert(part).kind() == AlertKind.RECALL) {
      if (waiting == null) {
        return Optional.of(part)
            .filter(it -> alert(it).audible())
            .map(it -> it.withDelivery(it.delivery().withKind(DeliveryKind.ALERT)));
      }
      store.delete(key);
      forget(key, waiting);
      reporter.report(waiting, DeliveryState.RECALLED, alert(part).reason());
    } else if (waiting != null) {
      Alert now = alert(part).withSilent(null);
      store.put(key, waiting.withDelivery(waiting.delivery().withAlerts(List.of(now))));
    } else if (alert(part).audible()) {
      store.put(key, part);
      remember(key, part);
      reporter.report(part, DeliveryState.WAITING, "for the digest at " + part.delivery().dueAt());
    }
    return Optional.empty();
  }

  /** Takes out all parts whose time has come; those of one destination and time stand together. */
  public List<PendingDelivery> due(Instant now) {
    List<PendingDelivery> digestBuffer = new ArrayList<>();
    while (wakesAt().filter(time -> !time.isAfter(now)).isPresent()) {
      List<PendingDelivery> together = new ArrayList<>();
      for (String key : due.remove(due.firstKey())) {
        together.add(store.delete(key));
      }
      digestBuffer.addAll(DigestOrder.sort(together));
    }
    return digestBuffer;
  }

  /** When the next are due; empty if none wait. */
  public Optional<Instant> wakesAt() {
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Instant time = due.firstKey();
    Instant quiet = lastCame.plus(QUIET);
    Instant limit = time.plus(QUIET_LIMIT);
    Instant wait = quiet.isBefore(limit) ? quiet : limit;
    return Optional.of(wait.isAfter(time) ? wait : time);
  }

  private void remember(String key, PendingDelivery part) {
    due.computeIfAbsent(part.delivery().dueAt(), time -> new TreeSet<>()).add(key);
  }

  private void forget(String key, PendingDelivery part) {
    Instant time = part.delivery().dueAt();
    due.computeIfPresent(
        time,
        (same, keys) -> {
          keys.remove(key);
          return keys.isEmpty() ? null : keys;
        });
  }

  private static Alert alert(PendingDelivery part) {
    return part.delivery().alerts().get(0);
  }
}
