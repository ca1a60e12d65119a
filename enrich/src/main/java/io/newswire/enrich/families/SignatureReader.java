package io.newswire.enrich.families;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maintains the store of all signatures, and removes what left the window. */
final class SignatureReader implements Processor<String, byte[], Void, Void> {
  private static final Logger LOG = LoggerFactory.getLogger(SignatureReader.class);

  private final Families families;
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<String, byte[]> store;

  SignatureReader(Families families) {
    this.families = families;
  }

  /** Runs when the store is restored and before the first article. */
  @Override
  public void init(ProcessorContext<Void, Void> context) {
    this.context = context;
    store = context.getStateStore(FamilyTopology.SIGNATURES);
    families.load(store);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    String id = record.key();
    if (id == null) {
      LOG.warn("A signature without a key is left out; its key is the article's id");
      return;
    }
    store.put(id, record.value());
    if (!families.changed(id, record.value())) {
      store.delete(id);
    }
    families.expired(Instant.ofEpochMilli(context.currentSystemTimeMs())).forEach(store::delete);
  }
}
