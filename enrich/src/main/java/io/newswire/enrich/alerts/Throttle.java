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
 * recall, are suppressed too. One of which silent records were sent before, such as an alert that
 * was held, is sent on silently, and so is its recall.
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
      count = heard(alert, count);
    } else if (open != null && open.id().equals(alert.id())) {
      follow(alert);
    }
    boolean unheard = count != null && count.unheard() && alert.kind() == AlertKind.RECALL;
    send(unheard ? alert.withSilent(true) : alert, count, record);
  }

  private ThrottleCount heard(Alert alert, ThrottleCount count) {
    if (count == null || !count.unheard()) {
      return count;
    }
    ThrottleCount heard = ThrottleCount.of(count.counted(), alert.changedAt());
    counts.put(alert.id(), heard);
    return heard;
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
    boolean known = alert.sequence() > 1 && !alert.id().equals(open.id());
    if (known) {
      ThrottleCount unheard =
          new ThrottleCount(false, true, counted(alert.id()), alert.changedAt());
      counts.put(alert.id(), unheard);
      send(alert.withSilent(true), unheard, record);
    } else {
      counts.put(alert.id(), new ThrottleCount(true, false, 0, alert.changedAt()));
    }
    ThrottleCount count = ThrottleCount.of(counted(open.id()) + 1, alert.changedAt());
    counts.put(open.id(), count);
    send(open.with(it -> it.silent(true).changedAt(alert.changedAt())), count, record);
  }

  private int counted(String id) {
    ThrottleCount count = counts.get(id);
    return count == null ? 0 : count.counted();
  }

  private void send(Alert alert, ThrottleCount count, Record<String, Alert> record) {
    int counted = count == null ? 0 : count.counted();
    context.forward(
        record.withValue(
            alert.with(it -> it.throttled(counted).sequence(alert.sequence() + counted))));
  }
}
