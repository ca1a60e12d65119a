package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.rhythm.HourClock;
import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.enrich.alerts.rhythm.Rhythm;
import io.newswire.enrich.alerts.rhythm.RhythmState;
import io.newswire.enrich.alerts.rhythm.RhythmState.Silence;
import io.newswire.enrich.alerts.rhythm.UsualCount;
import io.newswire.kafka.StoreEntries;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRhythm;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Ends hours: what was counted in them becomes part of the rhythm of each rule, and rules that fire
 * on a silence do so if nothing has matched for longer than chance explains. The chance of a
 * silence is the product of those of its hours, so that a quiet night is none. Hours in which
 * Newswire was stopped, or the rule was disabled or snoozed, are not part of a silence, and are not
 * compared with later ones.
 */
record RhythmCloser(
    RuleRegistry rules,
    KeyValueStore<String, RhythmState> states,
    KeyValueStore<String, Rhythm> rhythms) {
  /** An hour longer ago is compared with no other. */
  private static final long OLDEST = 8L * Hours.WEEK;

  /**
   * Ends the hours before that of a clock.
   *
   * @param from the first one that is not over yet; the earliest possible before the first tick
   * @return the alerts of silences
   */
  List<Alert> close(long from, HourClock clock, Instant now) {
    long end = clock.hour();
    long start = Math.max(from, end - OLDEST);
    List<Alert> alerts = new ArrayList<>();
    if (from == Long.MIN_VALUE || start >= end) {
      return alerts;
    }
    StoreEntries.forEach(
        states, it -> close(it.key, it.value, start, clock, now).ifPresent(alerts::add));
    return alerts;
  }

  private Optional<Alert> close(
      String id, RhythmState before, long start, HourClock clock, Instant now) {
    AlertRule rule = rules.rule(id);
    boolean atWork = rule != null && rule.version() == before.ruleVersion() && !rule.snoozed(now);
    Rhythm rhythm = Optional.ofNullable(rhythms.get(id)).orElse(Rhythm.NONE);
    RhythmState state = before;
    for (long hour : atWork ? clock.observed(start) : List.<Long>of()) {
      int count = state.open(hour).count();
      if (count == 0 && isAfterLast(hour, state)) {
        UsualCount usual = rhythm.usual(hour);
        state = usual == null ? state : state.withSilence(state.silence().plus(usual));
      }
      rhythm = rhythm.plus(hour, count);
    }
    rhythm = rhythm.plus(clock.hour() - 1, Rhythm.UNKNOWN);
    if (!atWork && !rhythm.known()) {
      states.delete(id);
      rhythms.delete(id);
      return Optional.empty();
    }
    rhythms.put(id, rhythm);
    state = state.since(clock.hour());
    boolean fires = atWork && fires(rule, state);
    states.put(id, fires ? state.withSilence(fired(state.silence())) : state);
    return fires ? Optional.of(alert(rule, state, clock.hour(), now)) : Optional.empty();
  }

  private static boolean isAfterLast(long hour, RhythmState state) {
    return state.lastAt() != null && hour > Hours.of(state.lastAt());
  }

  private static boolean fires(AlertRule rule, RhythmState state) {
    return rule.trigger().equals(AlertTrigger.SILENCE)
        && state.last() != null
        && !state.silence().fired()
        && state.silence().chance() < UsualCount.UNUSUAL;
  }

  private static Silence fired(Silence silence) {
    return new Silence(silence.hours(), silence.usual(), silence.chance(), true);
  }

  private static Alert alert(AlertRule rule, RhythmState state, long end, Instant now) {
    AlertRhythm figures =
        new AlertRhythm(
            state.lastAt(),
            Hours.start(end),
            0,
            state.silence().usual(),
            null,
            state.silence().chance(),
            state.silence().hours());
    Alert last =
        state
            .last()
            .with(
                it ->
                    it.kind(AlertKind.MATCH)
                        .silent(null)
                        .reason(null)
                        .ruleName(rule.name())
                        .destinations(rule.destinations())
                        .digest(rule.digest())
                        .matchedAt(now)
                        .changedAt(now));
    return VolumeCounter.of(
        last,
        new AlertVolume(
            AlertTrigger.SILENCE, List.of(VolumeCounter.counted(last, state.lastAt())), figures));
  }
}
