package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link RuleIndex} up to date with {@code news.alert-rules}. The rules are loaded once
 * before the first article; later changes are applied in batches in the background. One instance
 * serves all threads of a process.
 */
public final class RuleRegistry implements AlertMatcher, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RuleRegistry.class);

  /** Changes are collected for this time, because a batch of any size takes some milliseconds. */
  private static final Duration BATCH = Duration.ofMillis(500);

  private final RuleIndex index = new RuleIndex();
  private final ScheduledExecutorService applier =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alert-rules");
            thread.setDaemon(true);
            return thread;
          });
  private final Object applying = new Object();
  private Map<String, RuleChange> pending = new LinkedHashMap<>();
  private boolean loaded;

  /**
   * Loads all rules at the first call; concurrent callers wait for it. After that changes are
   * applied.
   */
  public void load(ReadOnlyKeyValueStore<String, byte[]> store) {
    synchronized (applying) {
      if (loaded) {
        return;
      }
      // Those that were read from the topic just now, and stored, are parsed already.
      Map<String, RuleChange> parsed = takePending();
      List<RuleChange> good = new ArrayList<>();
      List<RuleChange> bad = new ArrayList<>();
      try (KeyValueIterator<String, byte[]> rules = store.all()) {
        while (rules.hasNext()) {
          KeyValue<String, byte[]> rule = rules.next();
          boolean isBad = RuleStoreProcessor.isBad(rule.key);
          String id = RuleStoreProcessor.ruleId(rule.key);
          RuleChange last = parsed.get(id);
          boolean isLast = last != null && last.isUsable() != isBad;
          (isBad ? bad : good).add(isLast ? last : RuleChange.of(id, rule.value));
        }
      }
      index.apply(good);
      index.apply(bad);
      loaded = true;
      LOG.info("{} active alert rules, {} with problems", size(), problems().size());
    }
    applier.scheduleWithFixedDelay(
        this::applyPending, BATCH.toMillis(), BATCH.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Queues a change, which is applied within a second. */
  synchronized void change(RuleChange change) {
    pending.put(change.id(), change);
  }

  private synchronized Map<String, RuleChange> takePending() {
    Map<String, RuleChange> taken = pending;
    pending = new LinkedHashMap<>();
    return taken;
  }

  private void applyPending() {
    try {
      synchronized (applying) {
        Map<String, RuleChange> changes = takePending();
        if (!changes.isEmpty()) {
          index.apply(changes.values());
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Alert rules could not be changed", e);
    }
  }

  @Override
  public RuleMatches match(EnrichedArticle article) {
    return index.match(article);
  }

  /** The active rule with that id; null if there is none. */
  public AlertRule rule(String id) {
    return index.rule(id);
  }

  /** Whether an active rule fires on what is not usual. */
  boolean comparesRhythms() {
    return index.comparesRhythms();
  }

  /** The number of active rules. */
  public int size() {
    return index.size();
  }

  /** The rules that are invalid or failed, sorted by id; may be empty. */
  public List<RuleProblem> problems() {
    return index.problems();
  }

  /** Stops the background thread. The registry cannot match after that. */
  @Override
  public void close() {
    applier.shutdown();
  }
}
