package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Forwards one alert of a rule within the rule's throttle and counts the others: the forwarded
 * alert is sent again, silently, with the new count. Later records of a suppressed alert, also its
 * recall, are suppressed too.
 */
final class Throttle implements Processor<String, Alert, String, Alert> {
  private final RuleRegistry rules;
  private ProcessorContext<String, Alert> context;
  private KeyValueStore<String, Alert> throttles;
  private KeyValueStore<String, ThrottleCount> counts;

  Throttle(RuleRegistry rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    throttles = context.getStateStore(AlertTopology.THROTTLES);
    counts = context.getStateStore(AlertTopology.COUNTS);
    StateExpiry.schedule(context, throttles, Alert::changedAt);
    StateExpiry.schedule(context, counts, ThrottleCount::changedAt);
    rules.load(context.<KeyValueStore<String, byte[]>>getStateStore(AlertTopology.RULES));
  }

  @Override
  public void process(Record<String, Alert> record) {
    Alert alert = record.value();
    ThrottleCount count = counts.get(alert.id());
    if (count != null && count.swallowed()) {
      return;
    }
    Alert open = throttles.get(alert.ruleId());
    if (alert.kind() == AlertKind.MATCH && alert.audible()) {
      if (open != null && isWithin(open, alert)) {
        swallow(alert, open, record);
        return;
      }
      throttles.put(alert.ruleId(), alert);
    } else if (open != null && open.id().equals(alert.id())) {
      follow(alert);
    }
    send(alert, count, record);
  }

  /** Follows a change of the open alert. After its recall the next match is forwarded. */
  private void follow(Alert alert) {
    if (alert.kind() == AlertKind.RECALL) {
      throttles.delete(alert.ruleId());
    } else {
      Instant since = throttles.get(alert.ruleId()).changedAt();
      throttles.put(alert.ruleId(), alert.withChangedAt(since));
    }
  }

  private boolean isWithin(Alert open, Alert alert) {
    AlertRule rule = rules.rule(alert.ruleId());
    return rule != null
        && rule.throttle() != null
        && alert.changedAt().isBefore(open.changedAt().plus(rule.throttle()));
  }

  private void swallow(Alert alert, Alert open, Record<String, Alert> record) {
    counts.put(alert.id(), new ThrottleCount(true, 0, alert.changedAt()));
    ThrottleCount before = counts.get(open.id());
    int counted = before == null ? 1 : before.counted() + 1;
    ThrottleCount count = new ThrottleCount(false, counted, alert.changedAt());
    counts.put(open.id(), count);
    send(open.with(it -> it.silent(true).changedAt(alert.changedAt())), count, record);
  }

  private void send(Alert alert, ThrottleCount count, Record<String, Alert> record) {
    int counted = count == null ? 0 : count.counted();
    context.forward(
        record.withValue(
            alert.with(it -> it.throttled(counted).sequence(alert.sequence() + counted))));
  }
}
