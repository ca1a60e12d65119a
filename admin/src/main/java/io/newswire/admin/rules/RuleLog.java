package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.GrowingTopic;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code news.alert-rules} as a {@link GrowingTopic}. Thread-safe. */
public final class RuleLog implements AutoCloseable {
  private final GrowingTopic<List<StoredRule>> topic;

  /**
   * Connects to Kafka when the rules are first asked for.
   *
   * @param destinations that rules may name
   */
  public RuleLog(NewswireConfig config, KnownDestinations destinations) {
    topic = new GrowingTopic<>(config, Topics.ALERT_RULES, new Latest(destinations));
  }

  /** Reads all rules once. */
  static List<StoredRule> read(NewswireConfig config, KnownDestinations destinations) {
    try (RuleLog log = new RuleLog(config, destinations)) {
      return log.all();
    }
  }

  /**
   * Returns all rules, sorted by name. A rule that cannot be used is among them.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer within 20 s
   */
  public List<StoredRule> all() {
    return topic.read();
  }

  /** The latest record of each rule. */
  private static final class Latest implements GrowingTopic.View<List<StoredRule>> {
    private final KnownDestinations destinations;
    private final Map<String, StoredRule> rules = new TreeMap<>();

    Latest(KnownDestinations destinations) {
      this.destinations = destinations;
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
      String id = record.key() == null ? "" : new String(record.key(), UTF_8);
      if (record.value() == null || record.value().length == 0) {
        rules.remove(id);
      } else {
        rules.put(id, StoredRule.read(id, record.value(), destinations));
      }
    }

    @Override
    public void clear() {
      rules.clear();
    }

    @Override
    public List<StoredRule> get() {
      return rules.values().stream()
          .sorted(Comparator.comparing(StoredRule::name, String.CASE_INSENSITIVE_ORDER))
          .toList();
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}
