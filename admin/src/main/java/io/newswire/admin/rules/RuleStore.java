package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.CompactedTopic;
import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The alert rules on {@code news.alert-rules}. All methods that read or write them throw a {@link
 * io.newswire.admin.KafkaUnavailableException} if Kafka does not answer.
 */
public final class RuleStore {
  private final NewswireConfig config;
  private final KnownDestinations destinations;
  private final Supplier<List<StoredRule>> stored;

  /** A store that checks rules against the destinations of the configuration. */
  public RuleStore(NewswireConfig config) {
    this(config, KnownDestinations.of(config));
  }

  /** A store that reads the whole topic each time. */
  public RuleStore(NewswireConfig config, KnownDestinations destinations) {
    this.config = config;
    this.destinations = destinations;
    this.stored = () -> RuleLog.read(config, destinations);
  }

  /**
   * A store that reads only what is new on the topic.
   *
   * @param log stays the caller's to close
   */
  public RuleStore(NewswireConfig config, KnownDestinations destinations, RuleLog log) {
    this.config = config;
    this.destinations = destinations;
    this.stored = log::all;
  }

  /** Returns all rules, sorted by name. A rule that cannot be used is among them. */
  public List<StoredRule> all() {
    return stored.get();
  }

  /** Returns the rules that silence others and can be used. */
  public List<AlertRule> mutes() {
    return all().stream()
        .filter(stored -> stored.problem() == null)
        .map(StoredRule::rule)
        .filter(rule -> rule.mutesOthers() && rule.active())
        .toList();
  }

  /**
   * Returns the rule with that name in any case, else the rule with that id.
   *
   * @throws NotFoundException if there is none
   */
  public StoredRule find(String name) {
    List<StoredRule> all = all();
    return all.stream()
        .filter(rule -> rule.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> byId(name, all))
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.RULE, name));
  }

  /**
   * Returns the rule with that id.
   *
   * @throws NotFoundException if there is none
   */
  public StoredRule byId(String id) {
    return byId(id, all())
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.RULE, id));
  }

  private static Optional<StoredRule> byId(String id, List<StoredRule> all) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Checks a rule as it is checked before it is written.
   *
   * @return the rule with remarks for its author
   * @throws io.newswire.admin.InvalidInputException if it cannot be used
   */
  public StoredRule check(AlertRule rule) {
    return examine(rule).checked();
  }

  /** As {@link #check}; the problem of a rule that cannot be used is in the answer. */
  StoredRule examine(AlertRule rule) {
    return StoredRule.of(rule, destinations.deciding());
  }

  /**
   * Checks that no stored rule stands in the way of one.
   *
   * @param isNew whether the rule is to be added, so that its id must be free too
   * @throws NameTakenException if one does
   */
  void requireFree(AlertRule rule, boolean isNew) {
    List<StoredRule> all = all();
    if (isNew) {
      requireNew(rule, all);
    }
    RuleNames.requireFree(List.of(rule), all);
  }

  private static void requireNew(AlertRule rule, List<StoredRule> all) {
    byId(rule.id(), all)
        .ifPresent(
            there -> {
              throw new NameTakenException(there.name(), there.id());
            });
  }

  /**
   * Adds a rule.
   *
   * @throws NameTakenException if a stored rule has its name or id
   * @throws io.newswire.admin.InvalidInputException if it cannot be used
   */
  public SavedRule add(AlertRule rule) {
    StoredRule checked = check(rule);
    List<StoredRule> all = all();
    requireNew(rule, all);
    RuleNames.requireFree(List.of(rule), all);
    return write(checked, all);
  }

  /**
   * Adds a rule, or changes the stored one with its id.
   *
   * @throws NameTakenException if a rule with another id has its name
   * @throws io.newswire.admin.InvalidInputException if it cannot be used
   */
  public SavedRule save(AlertRule rule) {
    StoredRule checked = check(rule);
    List<StoredRule> all = all();
    RuleNames.requireFree(List.of(rule), all);
    return write(checked, all);
  }

  /** Writes a rule that {@link #save} might refuse: one that cannot be used may be disabled. */
  public SavedRule saveUnchecked(AlertRule rule) {
    return write(StoredRule.of(rule, destinations), all());
  }

  /**
   * Adds rules and changes the stored ones with their ids.
   *
   * @param rules each checked
   * @return the rules that were written; those that are stored as they are were not
   * @throws NameTakenException if a rule with another id has the name of one; then none is written
   */
  public List<AlertRule> saveAll(Collection<AlertRule> rules) {
    List<StoredRule> all = all();
    RuleNames.requireFree(rules, all);
    return write(rules, all);
  }

  /**
   * Says what {@link #saveAll} would change; stores nothing.
   *
   * @throws NameTakenException as {@link #saveAll}
   */
  public List<RuleChange> changes(Collection<AlertRule> rules) {
    List<StoredRule> all = all();
    RuleNames.requireFree(rules, all);
    Map<String, AlertRule> after =
        RuleMerge.changes(rules, all, Instant.now()).stream()
            .collect(Collectors.toMap(AlertRule::id, Function.identity()));
    return rules.stream()
        .map(
            rule ->
                RuleChange.of(
                    rule,
                    byId(rule.id(), all).map(StoredRule::rule).orElse(null),
                    after.get(rule.id())))
        .toList();
  }

  /** As {@link #saveAll}, whatever names other rules have. */
  List<AlertRule> load(Collection<AlertRule> rules) {
    return write(rules, all());
  }

  /**
   * Removes a rule for good.
   *
   * @throws NotFoundException if no rule has that id
   */
  public void remove(String id) {
    byId(id);
    write(List.of(record(id, null)));
  }

  private SavedRule write(StoredRule checked, List<StoredRule> all) {
    Optional<StoredRule> before = byId(checked.id(), all);
    Optional<AlertRule> written = write(List.of(checked.rule()), all).stream().findFirst();
    AlertRule rule = written.orElseGet(() -> before.orElseThrow().rule());
    return new SavedRule(
        new StoredRule(rule.id(), rule, checked.problem(), checked.remarks()),
        before.isEmpty(),
        written.isPresent());
  }

  private List<AlertRule> write(Collection<AlertRule> rules, List<StoredRule> all) {
    List<AlertRule> changed = RuleMerge.changes(rules, all, Instant.now());
    write(changed.stream().map(rule -> record(rule.id(), Json.bytes(rule))).toList());
    return changed;
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) {
    CompactedTopic.write(config, Topics.ALERT_RULES, records);
  }

  private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
    return new ProducerRecord<>(Topics.ALERT_RULES, id.getBytes(UTF_8), value);
  }
}
