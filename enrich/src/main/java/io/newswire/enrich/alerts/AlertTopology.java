package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.rhythm.ClockTick;
import io.newswire.enrich.alerts.rhythm.HourClock;
import io.newswire.enrich.alerts.rhythm.Rhythm;
import io.newswire.enrich.alerts.rhythm.RhythmState;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.JsonSerde;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The part of the topology from a matched article to {@code news.alerts}.
 *
 * <pre>
 * matched article -> emit-alerts----------------------------> news.alerts
 *                      `-> news.alert-matches -> read ----------------> throttle -^
 *                                                  |-> count-volume -------^
 *                                                  |-> compare-rhythm -----^
 *                                                  `-> news.rejected
 * news.alert-rules -> alert-rules (on every instance)
 * </pre>
 *
 * <p>{@code emit-alerts} keeps the alerts of an article, {@code throttle}, {@code count-volume} and
 * {@code compare-rhythm} those of a rule. Alerts of rules with a throttle, or that fire on a number
 * of articles, are repartitioned by rule through {@code news.alert-matches}; all others are not.
 * Each partition of that has the {@link ClockTick}s of all partitions of the articles.
 */
public final class AlertTopology {
  /** The name of the {@link AlertEmitter} node, which receives {@link MatchedArticle}s. */
  public static final String EMIT_ALERTS = "emit-alerts";

  static final String RULES = "alert-rules";
  static final String ALERT_STATES = "told";
  static final String HELD_ALERTS = "held-alerts";
  static final String READ_MATCHES = "read-matches";
  static final String REJECTED_MATCHES = "rejected-matches";
  static final String THROTTLE = "throttle";
  static final String THROTTLES = "throttles";
  static final String COUNTS = "throttle-counts";
  static final String COUNT_VOLUME = "count-volume";
  static final String VOLUMES = "volumes";
  static final String VOLUME_ALERTS = "volume-alerts";
  static final String VOLUME_ARTICLES = "volume-articles";
  static final String COMPARE_RHYTHM = "compare-rhythm";
  static final String RHYTHMS = "rhythms";
  static final String RHYTHM_HOURS = "rhythm-hours";
  static final String RHYTHM_CLOCK = "rhythm-clock";
  static final String CLOCK_TICKS = "clock-ticks";
  static final String ALERTS = "alerts";
  static final String ALERT_MATCHES = "alert-matches";

  /** The retention of {@code news.alerts}. An article that matches again later gets a new alert. */
  static final Duration RETENTION = Duration.ofDays(30);

  private static final String RULE_CHANGES = "alert-rule-changes";
  private static final String MATCHES = "throttled-matches";

  private AlertTopology() {}

  /**
   * Adds the nodes and stores.
   *
   * @param parent node that sends {@link MatchedArticle}s to {@link #EMIT_ALERTS}
   * @param standing knows the alerts of copies
   * @param wakeUps of the topology
   * @param pace of the topology
   */
  public static void addTo(
      Topology topology,
      String parent,
      RuleRegistry rules,
      StandingAlerts standing,
      WakeUps wakeUps,
      CommitPace pace) {
    topology
        .addGlobalStore(
            rules(),
            RULE_CHANGES,
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            Topics.ALERT_RULES,
            RULES,
            () -> new RuleStoreProcessor(rules))
        .addProcessor(EMIT_ALERTS, () -> new AlertEmitter(rules, standing, wakeUps), parent)
        .addStateStore(store(ALERT_STATES, AlertState.class), EMIT_ALERTS)
        .addStateStore(heldAlerts(), EMIT_ALERTS)
        .addSink(
            ALERT_MATCHES,
            Topics.ALERT_MATCHES,
            new StringSerializer(),
            (topic, alert) -> Json.bytes(alert),
            EMIT_ALERTS)
        .addSink(
            CLOCK_TICKS,
            Topics.ALERT_MATCHES,
            new StringSerializer(),
            (topic, tick) -> Json.bytes(tick),
            new AllPartitions(),
            EMIT_ALERTS)
        .addSource(
            MATCHES, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.ALERT_MATCHES)
        .addProcessor(READ_MATCHES, () -> new MatchReader(pace), MATCHES)
        .addSink(
            REJECTED_MATCHES,
            Topics.REJECTED,
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            READ_MATCHES)
        .addProcessor(COUNT_VOLUME, VolumeCounter::new, READ_MATCHES)
        .addStateStore(store(VOLUMES, VolumeWindow.class), COUNT_VOLUME)
        .addProcessor(COMPARE_RHYTHM, () -> new RhythmCounter(rules), READ_MATCHES)
        .addStateStore(store(RHYTHMS, Rhythm.class), COMPARE_RHYTHM)
        .addStateStore(store(RHYTHM_HOURS, RhythmState.class), COMPARE_RHYTHM)
        .addStateStore(store(RHYTHM_CLOCK, HourClock.class), COMPARE_RHYTHM)
        .addStateStore(store(VOLUME_ALERTS, Alert.class), COUNT_VOLUME, COMPARE_RHYTHM)
        .addStateStore(store(VOLUME_ARTICLES, VolumeMembership.class), COUNT_VOLUME, COMPARE_RHYTHM)
        .addProcessor(
            THROTTLE, () -> new Throttle(rules), READ_MATCHES, COUNT_VOLUME, COMPARE_RHYTHM)
        .addStateStore(store(THROTTLES, Alert.class), THROTTLE)
        .addStateStore(store(COUNTS, ThrottleCount.class), THROTTLE)
        .addSink(
            ALERTS,
            Topics.ALERTS,
            new StringSerializer(),
            (topic, alert) -> Json.bytes(alert),
            EMIT_ALERTS,
            THROTTLE);
  }

  /**
   * Persistent, because the compacted topic drops the last valid version of a rule that is invalid
   * now.
   */
  private static StoreBuilder<KeyValueStore<String, byte[]>> rules() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(RULES), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, String>> heldAlerts() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(HELD_ALERTS), Serdes.String(), Serdes.String());
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type, name));
  }
}
