package io.newswire.enrich.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Deletes expired entries of stores. */
public final class StateExpiry {
  private static final Duration EVERY = Duration.ofHours(6);

  private StateExpiry() {}

  /**
   * Schedules the deletion of entries that have not changed within {@link AlertTopology#RETENTION}.
   */
  public static <T> void schedule(
      ProcessorContext<?, ?> context,
      KeyValueStore<String, T> store,
      Function<T, Instant> changedAt) {
    context.schedule(
        EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> forget(store, changedAt, Instant.ofEpochMilli(now).minus(AlertTopology.RETENTION)));
  }

  private static <T> void forget(
      KeyValueStore<String, T> store, Function<T, Instant> changedAt, Instant before) {
    try (KeyValueIterator<String, T> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, T> next = all.next();
        Instant at = changedAt.apply(next.value);
        if (at == null || at.isBefore(before)) {
          store.delete(next.key);
        }
      }
    }
  }
}
