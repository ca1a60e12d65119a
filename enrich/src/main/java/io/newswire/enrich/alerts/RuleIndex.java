package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.ArticleSearcher.Hit;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An in-memory index of all active rules. Thread-safe: an article is matched against the rules
 * before or after a change, never against a part of it.
 *
 * <p>If a new version of a rule is invalid, the last valid version stays active and {@link
 * #problems} has an entry.
 */
public final class RuleIndex implements AlertMatcher {
  private static final Logger LOG = LoggerFactory.getLogger(RuleIndex.class);

  private final Map<String, List<RulePart>> active = new ConcurrentHashMap<>();
  private final Map<String, RuleProblem> problems = new ConcurrentHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private volatile int rhythms;
  private final CandidateIndex candidates = new CandidateIndex();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * Adds, replaces and removes rules.
   *
   * @param changes rules by id; a null value removes the rule
   */
  public void apply(Map<String, AlertRule> changes) {
    apply(
        changes.entrySet().stream().map(it -> RuleChange.of(it.getKey(), it.getValue())).toList());
  }

  /**
   * Adds, replaces and removes rules.
   *
   * @param changes one for each id
   */
  synchronized void apply(Collection<RuleChange> changes) {
    Map<String, List<RulePart>> usable = new HashMap<>();
    for (RuleChange change : changes) {
      if (change.isUsable()) {
        usable.put(change.id(), change.parts());
      } else {
        report(change.id(), change.rule(), change.problem());
      }
    }
    lock.writeLock().lock();
    try {
      replace(usable);
    } finally {
      lock.writeLock().unlock();
    }
    problems.keySet().removeAll(usable.keySet());
  }

  private void replace(Map<String, List<RulePart>> changes) {
    List<RulePart> gone = new ArrayList<>();
    changes.forEach(
        (id, parts) -> {
          List<RulePart> former = parts.isEmpty() ? active.remove(id) : active.put(id, parts);
          if (former != null) {
            gone.addAll(former);
          }
          rhythms += rhythms(parts) - rhythms(former);
        });
    candidates.removeAll(gone);
    for (List<RulePart> parts : changes.values()) {
      for (RulePart part : parts) {
        asked.addAll(part.rule().fields());
        candidates.add(part);
      }
    }
  }

  private static int rhythms(List<RulePart> parts) {
    return parts != null
            && !parts.isEmpty()
            && parts.get(0).rule().rule().trigger().comparesRhythm()
        ? 1
        : 0;
  }

  /** Whether an active rule fires on what is not usual. */
  boolean comparesRhythms() {
    return rhythms > 0;
  }

  @Override
  public RuleMatches match(EnrichedArticle article) {
    ArticleFields fields;
    Set<RulePart> selected;
    lock.readLock().lock();
    try {
      fields = ArticleFields.of(article, asked);
      selected = candidates.select(fields);
    } finally {
      lock.readLock().unlock();
    }
    return selected.isEmpty() ? RuleMatches.NONE : run(selected, article, fields);
  }

  private RuleMatches run(Set<RulePart> parts, EnrichedArticle article, ArticleFields fields) {
    ArticleSearcher searcher = new ArticleSearcher(fields);
    Map<ParsedRule, List<Hit>> hits = new IdentityHashMap<>();
    Map<String, String> failed = new HashMap<>();
    for (RulePart part : parts) {
      try {
        List<Hit> found = searcher.hits(part.query());
        if (found != null) {
          hits.computeIfAbsent(part.rule(), r -> new ArrayList<>()).addAll(found);
        }
      } catch (IOException | RuntimeException e) {
        AlertRule rule = part.rule().rule();
        failed.put(rule.id(), fail(rule, article, e));
      }
    }
    MatchOffsets words = new MatchOffsets(article);
    Map<String, RuleMatch> found = new TreeMap<>();
    Map<String, String> mutes = new TreeMap<>();
    hits.forEach(
        (parsed, all) -> {
          AlertRule rule = parsed.rule();
          if (rule.mutesOthers()) {
            mutes.put(rule.id(), rule.query());
          } else {
            found.put(rule.id(), new RuleMatch(rule, words.of(all)));
          }
        });
    return new RuleMatches(
        List.copyOf(found.values()), failed, mutes.values().stream().findFirst().orElse(null));
  }

  private String fail(AlertRule rule, EnrichedArticle article, Exception e) {
    String message = "it failed on article " + article.article().id() + ": " + e;
    LOG.error("Rule {}: {}", rule.id(), message, e);
    if (active.containsKey(rule.id())) {
      report(rule.id(), rule, message);
    }
    return message;
  }

  /**
   * The previous version stays active.
   *
   * @param rule null if a record is not a rule
   */
  private void report(String id, AlertRule rule, String message) {
    String name = rule == null ? null : rule.name();
    int version = rule == null ? 0 : rule.version();
    problems.put(id, new RuleProblem(id, name, version, message, versionOf(rule(id))));
  }

  private static Integer versionOf(AlertRule rule) {
    return rule == null ? null : rule.version();
  }

  /** The active rule with that id; null if there is none. */
  public AlertRule rule(String id) {
    List<RulePart> parts = active.get(id);
    return parts == null ? null : parts.get(0).rule().rule();
  }

  /** The number of active rules. */
  public int size() {
    return active.size();
  }

  /** The rules that were invalid or failed since their last change, sorted by id; may be empty. */
  public List<RuleProblem> problems() {
    return List.copyOf(new TreeMap<>(problems).values());
  }
}
