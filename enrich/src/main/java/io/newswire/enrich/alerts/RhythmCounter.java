package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.rhythm.ClockTick;
import io.newswire.enrich.alerts.rhythm.HourClock;
import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.enrich.alerts.rhythm.OpenHour;
import io.newswire.enrich.alerts.rhythm.Rhythm;
import io.newswire.enrich.alerts.rhythm.RhythmState;
import io.newswire.enrich.alerts.rhythm.UsualCount;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRhythm;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.AlertVolume.Counted;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts the articles of rules that fire on a surge or on a silence, by the hour of their
 * publication, and compares an hour with the same ones of earlier weeks, see {@link Rhythm}. Time
 * goes on by {@link ClockTick}s alone.
 *
 * <p>A surge fires as soon as the hour has too many articles, once for hours of surge that follow
 * each other. An article that comes when its hour is over is counted there and fires nothing. A
 * silence fires when an hour is over, see {@link RhythmCloser}. In its first week a rule does not
 * fire, because nothing is usual yet.
 */
final class RhythmCounter implements Processor<String, Object, String, Alert> {
  private final RuleRegistry rules;
  private ProcessorContext<String, Alert> context;
  private KeyValueStore<String, HourClock> clocks;
  private KeyValueStore<String, RhythmState> states;
  private KeyValueStore<String, Rhythm> rhythms;
  private FiredVolumes fired;
  private RhythmCloser closer;

  RhythmCounter(RuleRegistry rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    clocks = context.getStateStore(AlertTopology.RHYTHM_CLOCK);
    states = context.getStateStore(AlertTopology.RHYTHM_HOURS);
    rhythms = context.getStateStore(AlertTopology.RHYTHMS);
    fired = FiredVolumes.of(context);
    closer = new RhythmCloser(rules, states, rhythms);
    rules.load(context.<KeyValueStore<String, byte[]>>getStateStore(AlertTopology.RULES));
  }

  @Override
  public void process(Record<String, Object> record) {
    if (record.value() instanceof ClockTick tick) {
      tick(tick, record);
      return;
    }
    Alert alert = (Alert) record.value();
    if (alert.kind() == AlertKind.RECALL) {
      recall(alert, record);
    } else if (alert.audible()) {
      count(alert, record);
    } else {
      revise(alert);
    }
  }

  private HourClock clock() {
    HourClock clock = clocks.get(ClockTick.KEY);
    return clock == null ? HourClock.NEW : clock;
  }

  private void tick(ClockTick tick, Record<String, Object> record) {
    HourClock before = clock();
    HourClock after = before.after(tick);
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    closer
        .close(before.hour(), after, now)
        .forEach(
            alert ->
                context.forward(
                    new Record<>(alert.ruleId(), fired.add(alert), record.timestamp())));
    clocks.put(ClockTick.KEY, after.pruned());
  }

  private void count(Alert alert, Record<String, Object> record) {
    Instant at = CountingTime.of(alert, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    if (at == null) {
      return;
    }
    String rule = alert.ruleId();
    RhythmState state = states.get(rule);
    if (state == null || state.ruleVersion() != alert.ruleVersion()) {
      rhythms.delete(rule);
      state = RhythmState.empty(alert.ruleVersion());
    }
    state = state.matched(alert, at);
    long hour = Hours.of(at);
    if (hour < clock().hour()) {
      correct(rule, hour, 1);
    } else {
      OpenHour open = state.open(hour).plus(VolumeCounter.counted(alert, at));
      state = state.with(open);
      if (alert.volume().on().equals(AlertTrigger.SURGE)) {
        state = surge(state, open, at, record.withValue(alert));
      }
    }
    states.put(rule, state);
  }

  private RhythmState surge(
      RhythmState state, OpenHour open, Instant at, Record<String, Alert> record) {
    Alert alert = record.value();
    boolean counted = state.surged() != null && state.surged() == open.hour();
    if (open.count() < UsualCount.FEWEST || counted) {
      return state;
    }
    UsualCount usual = rhythm(alert.ruleId()).usual(open.hour());
    if (usual == null || open.count() < usual.surge()) {
      return state;
    }
    if (!state.continuesSurge(open.hour())) {
      Instant from = Hours.start(open.hour());
      AlertVolume volume =
          new AlertVolume(
              alert.volume().on(),
              open.articles(),
              new AlertRhythm(
                  from,
                  at,
                  open.count(),
                  usual.mean(),
                  usual.surge(),
                  usual.chanceOfAtLeast(open.count()),
                  usual.hours()));
      context.forward(record.withValue(fired.add(VolumeCounter.of(alert, volume))));
    }
    return state.inSurge(open.hour());
  }

  private Rhythm rhythm(String rule) {
    Rhythm rhythm = rhythms.get(rule);
    return rhythm == null ? Rhythm.NONE : rhythm;
  }

  private void correct(String rule, long hour, int by) {
    Rhythm rhythm = rhythms.get(rule);
    if (rhythm != null) {
      rhythms.put(rule, rhythm.corrected(hour, by));
    }
  }

  /** A further revision of a counted article counts no more, but its headline and embargo do. */
  private void revise(Alert alert) {
    RhythmState state = states.get(alert.ruleId());
    if (state != null) {
      Counted counted = VolumeCounter.counted(alert, null);
      RhythmState revised = state.revised(hour -> hour.revised(counted));
      states.put(
          alert.ruleId(), isLast(alert, state) ? revised.withLast(alert.withoutText()) : revised);
    }
  }

  private static boolean isLast(Alert alert, RhythmState state) {
    return state.last() != null && alert.articleId().equals(state.last().articleId());
  }

  private void recall(Alert recall, Record<String, Object> record) {
    RhythmState state = states.get(recall.ruleId());
    Instant at = recall.volume().countedAt();
    boolean counted = at != null && recall.audible();
    if (counted && state != null && state.ruleVersion() == recall.ruleVersion()) {
      state = uncounted(state, recall, Hours.of(at));
    }
    for (FiredVolumes.Recalled alert : fired.recall(recall)) {
      context.forward(record.withValue(alert.recalled()));
      AlertRhythm rhythm = alert.alert().volume().rhythm();
      if (alert.stood() && state != null && rhythm != null) {
        state = state.withoutSurgeOf(Hours.of(rhythm.from()));
      }
    }
    if (state != null) {
      Alert last = recall.withoutText().withTitle(null).withUrl(null);
      states.put(recall.ruleId(), isLast(recall, state) ? state.withLast(last) : state);
    }
  }

  private RhythmState uncounted(RhythmState state, Alert recall, long hour) {
    if (hour < clock().hour()) {
      correct(recall.ruleId(), hour, -1);
      return state;
    }
    return state.with(state.open(hour).minus(recall.articleId()));
  }
}
