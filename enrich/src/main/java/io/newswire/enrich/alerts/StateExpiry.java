package io.newswire.enrich.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps stores of alerts from growing for ever. */
final class StateExpiry {
  private static final Duration EVERY = Duration.ofHours(6);

  private StateExpiry() {}

  /** Deletes what has not changed within {@link AlertTopology#MEMORY}, now and then. */
  static <T> void schedule(
      ProcessorContext<?, ?> context,
      KeyValueStore<String, T> store,
      Function<T, Instant> changedAt) {
    context.schedule(
        EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> forget(store, changedAt, Instant.ofEpochMilli(now).minus(AlertTopology.MEMORY)));
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
