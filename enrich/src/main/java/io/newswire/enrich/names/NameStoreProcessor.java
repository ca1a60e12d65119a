package io.newswire.enrich.names;

import io.newswire.model.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maintains the store of all names on {@code news.names} and passes changes to the registry. */
public final class NameStoreProcessor implements Processor<String, byte[], Void, Void> {
  private static final String STORE = "known-names";
  private static final String CHANGES = "known-name-changes";
  private static final String PROCESSOR = "known-names";
  private static final Logger LOG = LoggerFactory.getLogger(NameStoreProcessor.class);

  private final NameRegistry names;
  private KeyValueStore<String, byte[]> store;

  private NameStoreProcessor(NameRegistry names) {
    this.names = names;
  }

  /** Adds the store, which every instance has as a whole. */
  public static void addTo(Topology topology, NameRegistry names) {
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        CHANGES,
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        Topics.NAMES,
        PROCESSOR,
        () -> new NameStoreProcessor(names));
  }

  /** Loads all names into the registry; for the init of a processor of the topology. */
  public static void load(ProcessorContext<?, ?> context, NameRegistry names) {
    ReadOnlyKeyValueStore<String, byte[]> stored =
        context.<KeyValueStore<String, byte[]>>getStateStore(STORE);
    Map<String, byte[]> all = new HashMap<>();
    try (KeyValueIterator<String, byte[]> entries = stored.all()) {
      while (entries.hasNext()) {
        KeyValue<String, byte[]> entry = entries.next();
        all.put(entry.key, entry.value);
      }
    }
    names.load(all);
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null) {
      LOG.warn("A record without a key is left out: a known name's record needs its id as its key");
      return;
    }
    byte[] name = record.value() == null || record.value().length == 0 ? null : record.value();
    store.put(record.key(), name);
    names.change(record.key(), name);
  }
}
