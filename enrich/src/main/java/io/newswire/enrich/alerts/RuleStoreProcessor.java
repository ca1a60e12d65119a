package io.newswire.enrich.alerts;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maintains the store of all rules and passes each change to the registry. An invalid change does
 * not replace the valid version before it: both are stored, so that both are known after a restart.
 */
final class RuleStoreProcessor implements Processor<String, byte[], Void, Void> {
  /** Key prefix of an invalid change; ids have no such character. */
  private static final String BAD = "\0";

  private static final Logger LOG = LoggerFactory.getLogger(RuleStoreProcessor.class);

  private final RuleRegistry rules;
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<String, byte[]> store;

  RuleStoreProcessor(RuleRegistry rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    this.context = context;
    store = context.getStateStore(AlertTopology.RULES);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null) {
      LOG.warn("{} is left out: a rule's record needs the rule's id as its key", place());
      return;
    }
    byte[] rule = record.value() == null || record.value().length == 0 ? null : record.value();
    RuleChange change = RuleChange.of(record.key(), rule);
    store.put(BAD + record.key(), change.isUsable() ? null : rule);
    if (change.isUsable()) {
      store.put(record.key(), rule);
    }
    rules.change(change);
  }

  private String place() {
    return context
        .recordMetadata()
        .map(at -> "%s-%d@%d".formatted(at.topic(), at.partition(), at.offset()))
        .orElse("a record");
  }

  /** Whether a key of the store is that of an invalid change. */
  static boolean isBad(String key) {
    return key.startsWith(BAD);
  }

  /** The rule id of a key of the store. */
  static String ruleId(String key) {
    return isBad(key) ? key.substring(BAD.length()) : key;
  }
}
