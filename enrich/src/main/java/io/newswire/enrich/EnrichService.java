package io.newswire.enrich;

import io.micrometer.core.instrument.Tags;
import io.newswire.enrich.alerts.RuleProblem;
import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.StreamsJob;
import io.newswire.kafka.StreamsService;
import io.newswire.kafka.StreamsStartException;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import io.newswire.telemetry.metrics.Meters;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs {@link EnrichTopology}, as {@link StreamsService} does. Safe for use by many threads. */
public final class EnrichService implements HealthSource, AutoCloseable {
  private static final String STAGE = "enrich";

  private final RuleRegistry rules = new RuleRegistry();
  private final StreamsService service;
  private final List<Binding> metrics;

  /**
   * Prepares the service; nothing runs before {@link #start()}.
   *
   * @param config with {@code kafka.bootstrap.servers}
   * @throws StreamsStartException if another enrichment uses the same {@code data.dir}
   */
  public EnrichService(NewswireConfig config, EntityTagger tagger, QuoteFinder finder) {
    WakeUps wakeUps = new WakeUps();
    CommitPace pace = new CommitPace(config.enrichCommitInterval());
    StreamsJob job =
        new StreamsJob(
            config,
            EnrichTopology.build(
                new Enricher(tagger, finder, config.enrichMaxTextCharacters()),
                rules,
                config.maxMessageBytes(),
                wakeUps,
                pace),
            STAGE,
            "enrichment",
            Topics.ARTICLES,
            List.of(Topics.ARTICLES, Topics.ARTICLES_URGENT),
            Optional.of(Topics.ARTICLES_URGENT),
            config.enrichThreads(),
            pace.commitInterval(),
            wakeUps);
    try {
      service = new StreamsService(job);
    } catch (StreamsStartException e) {
      rules.close();
      throw e;
    }
    metrics =
        List.of(
            rulesGauge("active", this::rules), rulesGauge("problem", () -> ruleProblems().size()));
  }

  private static Binding rulesGauge(String state, Supplier<Number> count) {
    return Meters.gauge(
        "newswire.rules.loaded",
        "Alert rules that this process matches, and those that it cannot use",
        Tags.of("state", state),
        count);
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
  @Override
  public Optional<String> problem() {
    return service.problem();
  }

  @Override
  public Optional<String> fatal() {
    return service.fatal();
  }

  @Override
  public Optional<String> notReady() {
    return service.notReady();
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
    metrics.forEach(Binding::close);
    service.close();
    rules.close();
  }

  /** As {@link StreamsService#close(Duration)}. */
  public void close(Duration patience) {
    metrics.forEach(Binding::close);
    service.close(patience);
    rules.close();
  }
}
