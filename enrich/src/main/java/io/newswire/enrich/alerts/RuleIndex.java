package io.newswire.enrich.alerts;

import io.newswire.model.AlertRule;
import io.newswire.model.EnrichedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An in-memory index of all active rules, in Lucene Monitor. Thread-safe: an article is matched
 * against the rules before or after a change, never against a part of it.
 *
 * <p>If a new version of a rule is invalid, the last valid version stays active and {@link
 * #problems} has an entry.
 */
public final class RuleIndex implements AlertMatcher, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RuleIndex.class);

  private final Monitor monitor;
  private final Map<String, ParsedRule> active = new ConcurrentHashMap<>();
  private final Map<String, RuleProblem> problems = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /**
   * Rules that are being registered; the monitor may match them before they are in {@link #active}.
   */
  private volatile Map<String, ParsedRule> coming = Map.of();

  /** Makes an index without rules and with the best presearcher. */
  public RuleIndex() {
    this(RulePresearcher.best());
  }

  public RuleIndex(Presearcher presearcher) {
    try {
      monitor = new Monitor(new KeywordAnalyzer(), presearcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds, replaces and removes rules. One call for many changes is much cheaper than many calls.
   *
   * @param changes rules by id; a null value removes the rule
   */
  public synchronized void apply(Map<String, AlertRule> changes) {
    List<String> gone = new ArrayList<>();
    Map<String, ParsedRule> come = new HashMap<>();
    changes.forEach(
        (id, rule) -> {
          if (rule == null || !rule.active()) {
            gone.add(id);
            problems.remove(id);
          } else {
            parse(id, rule, come);
          }
        });
    try {
      register(come);
      remove(gone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parse(String id, AlertRule rule, Map<String, ParsedRule> parsed) {
    try {
      parsed.put(id, RuleParser.parse(rule.withId(id)));
    } catch (RuleException e) {
      report(id, rule, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("Rule {} cannot be parsed: {}", id, e.toString());
      LOG.debug("Cause", e);
      report(id, rule, "it cannot be parsed: " + e);
    }
  }

  private void register(Map<String, ParsedRule> rules) throws IOException {
    rules.values().forEach(rule -> asked.addAll(rule.fields()));
    coming = rules;
    Map<String, ParsedRule> registered = new HashMap<>(rules);
    try {
      registerTogether(rules);
    } catch (RuntimeException | StackOverflowError e) {
      registered.keySet().removeIf(id -> !registerAlone(id, rules.get(id)));
    }
    active.putAll(registered);
    coming = Map.of();
    problems.keySet().removeAll(registered.keySet());
  }

  private void registerTogether(Map<String, ParsedRule> rules) throws IOException {
    List<MonitorQuery> queries = new ArrayList<>(rules.size());
    rules.forEach((id, parsed) -> queries.add(new MonitorQuery(id, parsed.query())));
    if (!queries.isEmpty()) {
      monitor.register(queries);
    }
  }

  /**
   * Registers a single rule after a batch failed, so that one bad rule does not affect the others.
   */
  private boolean registerAlone(String id, ParsedRule parsed) {
    try {
      registerTogether(Map.of(id, parsed));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("Rule {} cannot be registered: {}", id, e.toString());
      LOG.debug("Cause", e);
      report(id, parsed.rule(), "it cannot be registered: " + e);
      return false;
    }
  }

  private void remove(Collection<String> ids) throws IOException {
    if (active.keySet().removeAll(ids)) {
      monitor.deleteById(List.copyOf(ids));
    }
  }

  @Override
  public RuleMatches match(EnrichedArticle article) {
    Document story = MonitorDocument.of(article, asked);
    MatchingQueries<HighlightsMatch> result;
    try {
      result = monitor.match(story, HighlightsMatch.MATCHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MatchOffsets words = new MatchOffsets(article);
    Map<String, RuleMatch> found = new TreeMap<>();
    Map<String, String> failed = new HashMap<>();
    result.getErrors().forEach((id, e) -> failed.put(id, fail(id, article, e)));
    for (HighlightsMatch match : result.getMatches()) {
      ParsedRule parsed = matched(match.getQueryId());
      if (parsed != null) {
        found.put(match.getQueryId(), new RuleMatch(parsed.rule(), words.of(match)));
      }
    }
    return new RuleMatches(List.copyOf(found.values()), failed);
  }

  private ParsedRule matched(String id) {
    ParsedRule registering = coming.get(id);
    return registering == null ? active.get(id) : registering;
  }

  /** Reports a record that is not a rule; the previous version stays active. */
  void reject(String id, String problem) {
    ParsedRule good = active.get(id);
    problems.put(id, new RuleProblem(id, null, 0, problem, versionOf(good)));
  }

  private String fail(String id, EnrichedArticle article, Exception e) {
    String message = "it failed on article " + article.article().id() + ": " + e;
    LOG.error("Rule {}: {}", id, message, e);
    ParsedRule parsed = active.get(id);
    if (parsed != null) {
      report(id, parsed.rule(), message);
    }
    return message;
  }

  private void report(String id, AlertRule rule, String message) {
    ParsedRule good = active.get(id);
    problems.put(id, new RuleProblem(id, rule.name(), rule.version(), message, versionOf(good)));
  }

  private static Integer versionOf(ParsedRule rule) {
    return rule == null ? null : rule.rule().version();
  }

  /** The active rule with that id; null if there is none. */
  public AlertRule rule(String id) {
    ParsedRule parsed = active.get(id);
    return parsed == null ? null : parsed.rule();
  }

  /** The number of active rules. */
  public int size() {
    return active.size();
  }

  /** The rules that were invalid or failed since their last change, sorted by id; may be empty. */
  public List<RuleProblem> problems() {
    return List.copyOf(new TreeMap<>(problems).values());
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
