package io.newswire.enrich;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import io.newswire.enrich.alerts.LiveRules;
import io.newswire.enrich.alerts.RuleProblem;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@link EnrichTopology}. Once started it goes on by itself: while Kafka or the topics are
 * missing it tries again, and says so in the log and in {@link #problem()}. Safe for use by many
 * threads.
 */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);
  private static final Duration CLOSE_PATIENCE_UNSTARTED = Duration.ofSeconds(2);

  private final NewswireConfig config;
  private final LiveRules rules;
  private final KafkaStreams streams;
  private final Failures failures;
  private final KafkaConnection connection;
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private volatile EnrichStartException failure;

  /**
   * Prepares the service; nothing runs before {@link #start()}.
   *
   * @param config with {@code kafka.bootstrap.servers}
   * @throws EnrichStartException if another service uses the same {@code data.dir}
   */
  public EnrichService(NewswireConfig config, EntityTagger tagger, QuoteFinder finder) {
    this.config = config;
    failures = new Failures();
    rules = new LiveRules();
    streams =
        streams(
            EnrichTopology.build(new Enricher(tagger, finder), rules, config.maxMessageBytes()));
    connection = new KafkaConnection(streams::metrics, config.kafkaBootstrapServers());
    streams.setUncaughtExceptionHandler(failures::handle);
    streams.setStateListener((now, before) -> stateChanged(now));
  }

  private KafkaStreams streams(Topology topology) {
    try {
      return new KafkaStreams(topology, StreamsSettings.of(config));
    } catch (StreamsException e) {
      rules.close();
      throw EnrichStartException.of(e, config.dataDir());
    }
  }

  /**
   * Starts in the background; returns at once. Kafka Streams itself would hold the caller until it
   * has read the alert rules, that is as long as Kafka is away.
   */
  public void start() {
    Background.run("enrich-start", this::startStreams);
  }

  private Void startStreams() {
    try {
      streams.start();
      started.complete(null);
    } catch (RuntimeException e) {
      EnrichStartException failed = EnrichStartException.of(e, config.dataDir());
      LOG.error("{}", failed.getMessage());
      LOG.debug("Cause", e);
      failure = failed;
      started.completeExceptionally(failed);
      stateChanged(streams.state());
    }
    return null;
  }

  /**
   * Waits, however long Kafka is away, until the start has come to its end.
   *
   * @throws EnrichStartException if it cannot start
   */
  public void awaitStart() {
    try {
      started.join();
    } catch (CompletionException e) {
      throw failure;
    }
  }

  /**
   * Waits until articles are taken, that is until topics are there and partitions are given out.
   *
   * @throws IllegalStateException if that takes longer, or the service is closed; the message tells
   *     what stands in the way
   */
  public synchronized void awaitRunning(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (streams.state() != State.RUNNING) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0 || failure != null || streams.state().isShuttingDown()) {
        throw new IllegalStateException(
            "Enrichment does not run: " + problem().orElse("no reason"));
      }
      try {
        wait(leftMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while enrichment started", e);
      }
    }
  }

  /** Why no articles are taken, for people; empty while all is well. */
  public Optional<String> problem() {
    State state = streams.state();
    if (failure != null) {
      return Optional.of(failure.getMessage());
    }
    if (failures.last().isPresent()) {
      return failures.last();
    }
    return switch (state) {
      case RUNNING -> connection.problem();
      case CREATED -> Optional.of("not started");
      case REBALANCING ->
          connection.problem().or(() -> Optional.of("starting, or sharing out partitions"));
      default -> Optional.of("stopped (" + state + ")");
    };
  }

  /** How many alert rules are at work. */
  public int rules() {
    return rules.size();
  }

  /** The alert rules that cannot be used, or failed, each with what to change; empty if none. */
  public List<RuleProblem> ruleProblems() {
    return rules.problems();
  }

  /** As {@link #close(Duration)}, with half a minute, or two seconds if it never got to start. */
  @Override
  public void close() {
    close(started.isDone() ? CLOSE_PATIENCE : CLOSE_PATIENCE_UNSTARTED);
  }

  /**
   * Ends with the article at hand, commits, and leaves the group, so that others, or this one
   * started again, go on at once. After the time given it returns in any case; what was not
   * committed is done again later.
   */
  public void close(Duration patience) {
    failures.stop();
    CloseOptions leave = CloseOptions.timeout(patience).withGroupMembershipOperation(LEAVE_GROUP);
    boolean closed =
        Background.run("enrich-close", () -> streams.close(leave))
            .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    rules.close();
    if (!closed) {
      LOG.warn(
          "Enrichment did not stop within {}; what was open is done again at the next start",
          patience);
    }
  }

  private synchronized void stateChanged(State now) {
    LOG.debug("State {}", now);
    if (now == State.RUNNING) {
      failures.clear();
    }
    notifyAll();
  }
}
