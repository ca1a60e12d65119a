package io.newswire.enrich.alerts;

import io.newswire.kafka.StoreEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Deletes expired entries of a store: every minute those among the next {@value #MOST} keys, so
 * that articles do not wait for it. A store of 500,000 entries is gone through in some four hours.
 * One that cannot be read is kept.
 */
public final class StateExpiry<T> {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int MOST = 2_000;

  private final KeyValueStore<String, T> store;
  private final Function<T, Instant> changedAt;

  /** The key to go on at; null for the first one. */
  private String next;

  private StateExpiry(KeyValueStore<String, T> store, Function<T, Instant> changedAt) {
    this.store = store;
    this.changedAt = changedAt;
  }

  /**
   * Schedules the deletion of entries that have not changed within {@link AlertTopology#RETENTION}.
   */
  public static <T> void schedule(
      ProcessorContext<?, ?> context,
      KeyValueStore<String, T> store,
      Function<T, Instant> changedAt) {
    StateExpiry<T> expiry = new StateExpiry<>(store, changedAt);
    context.schedule(
        EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> expiry.forget(Instant.ofEpochMilli(now).minus(AlertTopology.RETENTION)));
  }

  private void forget(Instant before) {
    try (KeyValueIterator<String, T> entries = store.range(next, null)) {
      for (int i = 0; i < MOST && entries.hasNext(); i++) {
        StoreEntries.next(entries, store.name(), entry -> forget(entry, before));
      }
      next = entries.hasNext() ? entries.peekNextKey() : null;
    }
  }

  private void forget(KeyValue<String, T> entry, Instant before) {
    Instant at = changedAt.apply(entry.value);
    if (at == null || at.isBefore(before)) {
      store.delete(entry.key);
    }
  }
}
