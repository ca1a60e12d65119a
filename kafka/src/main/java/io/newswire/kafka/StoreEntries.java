package io.newswire.kafka;

import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the entries of a state store. One that cannot be read, or not be used, is logged and
 * passed over: it would fail again at each start, and hold up all others.
 */
public final class StoreEntries {
  private static final Logger LOG = LoggerFactory.getLogger(StoreEntries.class);

  private StoreEntries() {}

  /** Does something with each entry of a store. */
  public static <V> void forEach(
      KeyValueStore<String, V> store, Consumer<KeyValue<String, V>> work) {
    try (KeyValueIterator<String, V> entries = store.all()) {
      while (entries.hasNext()) {
        next(entries, store.name(), work);
      }
    }
  }

  /**
   * Does something with the next entry; there is one.
   *
   * @param store its name
   */
  public static <V> void next(
      KeyValueIterator<String, V> entries, String store, Consumer<KeyValue<String, V>> work) {
    String key = entries.peekNextKey();
    try {
      RecordWork.attempt(
          () -> {
            work.accept(entries.next());
            return key;
          });
    } catch (RejectedException e) {
      LOG.error("Entry {} of the state store {} is passed over: {}", key, store, e.getMessage());
      LOG.debug("Cause", e);
    }
  }
}
