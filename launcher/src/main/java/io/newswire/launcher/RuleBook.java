package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The alert rules on {@code news.alert-rules}. */
final class RuleBook {
  private final NewswireConfig config;

  RuleBook(NewswireConfig config) {
    this.config = config;
  }

  /** All rules, the bad ones too, in order of their names. */
  List<StoredRule> all() {
    List<StoredRule> rules = new ArrayList<>();
    LatestRecords.read(config, Topics.ALERT_RULES)
        .forEach((id, json) -> rules.add(StoredRule.read(id, json)));
    rules.sort(Comparator.comparing(StoredRule::name, String.CASE_INSENSITIVE_ORDER));
    return rules;
  }

  /**
   * The rule of that name, or else of that id.
   *
   * @throws UserError if there is none
   */
  StoredRule find(String name) {
    List<StoredRule> all = all();
    return all.stream()
        .filter(rule -> rule.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> all.stream().filter(rule -> rule.id().equals(name)).findFirst())
        .orElseThrow(
            () -> new UserError("no rule is called '" + name + "'; see 'newswire rules list'"));
  }

  /**
   * Writes those of these rules that differ from what stands on the topic.
   *
   * @param wanted each checked
   * @return what was written
   */
  List<AlertRule> put(Collection<AlertRule> wanted) {
    Map<String, AlertRule> there = new TreeMap<>();
    all().stream()
        .filter(rule -> rule.rule() != null)
        .forEach(rule -> there.put(rule.id(), rule.rule()));
    Instant now = Instant.now();
    List<AlertRule> changed =
        wanted.stream()
            .map(rule -> RuleChange.of(there.get(rule.id()), rule, now))
            .flatMap(Optional::stream)
            .toList();
    LatestRecords.write(
        config, changed.stream().map(rule -> record(rule.id(), Json.bytes(rule))).toList());
    return changed;
  }

  void remove(String id) {
    LatestRecords.write(config, List.of(record(id, null)));
  }

  private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
    return new ProducerRecord<>(Topics.ALERT_RULES, id.getBytes(UTF_8), value);
  }
}
