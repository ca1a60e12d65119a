package io.newswire.enrich.alerts;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the store of all rules, and puts each change to work. */
final class RuleChanges implements Processor<String, byte[], Void, Void> {
  private final LiveRules rules;
  private KeyValueStore<String, byte[]> store;

  RuleChanges(LiveRules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(AlertTopology.RULES);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    byte[] rule = record.value() == null || record.value().length == 0 ? null : record.value();
    store.put(record.key(), rule);
    rules.change(record.key(), rule);
  }
}
