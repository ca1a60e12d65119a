package io.newswire.enrich.alerts;

import io.newswire.kafka.JsonSerde;
import io.newswire.model.Alert;
import io.newswire.model.Json;
import io.newswire.model.Topics;
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
 * From a matched article to {@code news.alerts}.
 *
 * <pre>
 * matched article -> tell ----------------------------------> news.alerts
 *                      `-> news.alert-matches -> read -> throttle -^
 *                                                  `-> news.rejected
 * news.alert-rules -> alert-rules (on every instance)
 * </pre>
 *
 * <p>{@code tell} knows what was told of an article, {@code throttle} what was told of a rule. Only
 * alerts of rules with a throttle make that detour, because they must first meet in one place.
 */
public final class AlertTopology {
  /** The node that takes {@link MatchedArticle}s. */
  public static final String TELL = "tell";

  static final String RULES = "alert-rules";
  static final String TOLD = "told";
  static final String READ_MATCHES = "read-matches";
  static final String REJECTED_MATCHES = "rejected-matches";
  static final String THROTTLE = "throttle";
  static final String THROTTLES = "throttles";
  static final String COUNTS = "throttle-counts";
  static final String ALERTS = "alerts";
  static final String ALERT_MATCHES = "alert-matches";

  /** As long as {@code news.alerts} is kept: what is older can be told again. */
  static final Duration MEMORY = Duration.ofDays(30);

  private static final String RULE_CHANGES = "alert-rule-changes";
  private static final String MATCHES = "throttled-matches";

  private AlertTopology() {}

  /**
   * Adds the nodes and stores.
   *
   * @param parent node that sends {@link MatchedArticle}s to {@link #TELL}
   */
  public static void addTo(Topology topology, String parent, RuleRegistry rules) {
    topology
        .addGlobalStore(
            rules(),
            RULE_CHANGES,
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            Topics.ALERT_RULES,
            RULES,
            () -> new RuleStoreProcessor(rules))
        .addProcessor(TELL, () -> new AlertEmitter(rules), parent)
        .addStateStore(store(TOLD, AlertState.class), TELL)
        .addSink(
            ALERT_MATCHES,
            Topics.ALERT_MATCHES,
            new StringSerializer(),
            (topic, alert) -> Json.bytes(alert),
            TELL)
        .addSource(
            MATCHES, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.ALERT_MATCHES)
        .addProcessor(READ_MATCHES, MatchReader::new, MATCHES)
        .addSink(
            REJECTED_MATCHES,
            Topics.REJECTED,
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            READ_MATCHES)
        .addProcessor(THROTTLE, () -> new Throttle(rules), READ_MATCHES)
        .addStateStore(store(THROTTLES, Alert.class), THROTTLE)
        .addStateStore(store(COUNTS, ThrottleCount.class), THROTTLE)
        .addSink(
            ALERTS,
            Topics.ALERTS,
            new StringSerializer(),
            (topic, alert) -> Json.bytes(alert),
            TELL,
            THROTTLE);
  }

  /** On disk, because the topic forgets the last good version of a rule that is bad now. */
  private static StoreBuilder<KeyValueStore<String, byte[]>> rules() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(RULES), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type, name));
  }
}
