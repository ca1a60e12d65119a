package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.AdminException;
import io.newswire.admin.CompactedTopic;
import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The alert rules on {@code news.alert-rules}. */
public final class RuleStore {
  private final NewswireConfig config;
  private final KnownDestinations destinations;

  /** The rules as the service with this configuration sees them. */
  public RuleStore(NewswireConfig config) {
    this(config, KnownDestinations.of(config));
  }

  public RuleStore(NewswireConfig config, KnownDestinations destinations) {
    this.config = config;
    this.destinations = destinations;
  }

  /** A rule, checked, whether it stands on the topic or not. */
  public StoredRule check(AlertRule rule) {
    return StoredRule.of(rule, destinations);
  }

  /** All rules, the bad ones too, in order of their names. */
  public List<StoredRule> all() {
    try (RuleLog log = new RuleLog(config, destinations)) {
      return log.all();
    }
  }

  /**
   * The rule of that name, or else of that id.
   *
   * @throws AdminException if there is none
   */
  public StoredRule find(String name) {
    List<StoredRule> all = all();
    return all.stream()
        .filter(rule -> rule.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> all.stream().filter(rule -> rule.id().equals(name)).findFirst())
        .orElseThrow(
            () ->
                new AdminException("no rule is called '" + name + "'; see 'newswire rules list'"));
  }

  /**
   * Writes those of these rules that differ from what stands on the topic.
   *
   * @param wanted each checked
   * @return what was written
   */
  public List<AlertRule> put(Collection<AlertRule> wanted) {
    return put(wanted, all());
  }

  /**
   * As above.
   *
   * @param stored what stands on the topic
   */
  public List<AlertRule> put(Collection<AlertRule> wanted, List<StoredRule> stored) {
    Map<String, AlertRule> there = new HashMap<>();
    stored.stream()
        .filter(rule -> rule.rule() != null)
        .forEach(rule -> there.put(rule.id(), rule.rule()));
    Instant now = Instant.now();
    List<AlertRule> changed =
        wanted.stream()
            .map(rule -> RuleMerge.of(there.get(rule.id()), rule, now))
            .flatMap(Optional::stream)
            .toList();
    CompactedTopic.write(
        config, changed.stream().map(rule -> record(rule.id(), Json.bytes(rule))).toList());
    return changed;
  }

  /**
   * Sees to it that a name stands for one rule.
   *
   * @throws AdminException if a stored rule with another id has the name of one of these
   */
  public static void requireFreeNames(Collection<AlertRule> wanted, List<StoredRule> stored) {
    Map<String, StoredRule> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    stored.forEach(rule -> byName.put(rule.name(), rule));
    for (AlertRule rule : wanted) {
      StoredRule there = byName.get(rule.name());
      if (there != null && !there.id().equals(rule.id())) {
        throw new AdminException(
            "another rule is called '%s'; its id is %s".formatted(there.name(), there.id()));
      }
    }
  }

  public void remove(String id) {
    CompactedTopic.write(config, List.of(record(id, null)));
  }

  private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
    return new ProducerRecord<>(Topics.ALERT_RULES, id.getBytes(UTF_8), value);
  }
}
