package io.newswire.enrich;

import io.newswire.enrich.alerts.RuleProblem;
import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.kafka.StreamsJob;
import io.newswire.kafka.StreamsService;
import io.newswire.kafka.StreamsStartException;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs {@link EnrichTopology}, as {@link StreamsService} does. Safe for use by many threads. */
public final class EnrichService implements AutoCloseable {
  private static final String STAGE = "enrich";

  private final RuleRegistry rules = new RuleRegistry();
  private final StreamsService service;

  /**
   * Prepares the service; nothing runs before {@link #start()}.
   *
   * @param config with {@code kafka.bootstrap.servers}
   * @throws StreamsStartException if another enrichment uses the same {@code data.dir}
   */
  public EnrichService(NewswireConfig config, EntityTagger tagger, QuoteFinder finder) {
    WakeUps wakeUps = new WakeUps();
    StreamsJob job =
        new StreamsJob(
            config,
            EnrichTopology.build(
                new Enricher(tagger, finder, config.enrichMaxTextCharacters()),
                rules,
                config.maxMessageBytes(),
                wakeUps),
            STAGE,
            "enrichment",
            Topics.ARTICLES,
            List.of(Topics.ARTICLES, Topics.ARTICLES_URGENT),
            config.enrichThreads(),
            config.enrichCommitInterval(),
            wakeUps);
    try {
      service = new StreamsService(job);
    } catch (StreamsStartException e) {
      rules.close();
      throw e;
    }
  }

  /** Starts in the background; returns at once. */
  public void start() {
    service.start();
  }

  /**
   * Waits until the start has succeeded or failed, for as long as Kafka is unavailable.
   *
   * @throws StreamsStartException if it cannot start
   */
  public void awaitStart() {
    service.awaitStart();
  }

  /**
   * Waits until the service processes articles.
   *
   * @throws IllegalStateException as {@link StreamsService#awaitRunning} does
   */
  public void awaitRunning(Duration timeout) {
    service.awaitRunning(timeout);
  }

  /** Why no articles are processed, as a sentence for people; empty if they are. */
  public Optional<String> problem() {
    return service.problem();
  }

  /** The number of active alert rules. */
  public int rules() {
    return rules.size();
  }

  /** The alert rules that are invalid or failed, each with what to change; may be empty. */
  public List<RuleProblem> ruleProblems() {
    return rules.problems();
  }

  /** As {@link StreamsService#close()}. */
  @Override
  public void close() {
    service.close();
    rules.close();
  }

  /** As {@link StreamsService#close(Duration)}. */
  public void close(Duration patience) {
    service.close(patience);
    rules.close();
  }
}
