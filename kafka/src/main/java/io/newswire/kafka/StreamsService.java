package io.newswire.kafka;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import io.newswire.telemetry.HealthSource;
import io.newswire.telemetry.metrics.KafkaMetrics;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a topology. Once started it continues by itself: while Kafka or the topics are missing, or
 * topics that are read together have different numbers of partitions, it tries again, and reports
 * it in the log and in {@link #problem()}. Safe for use by many threads.
 */
public final class StreamsService implements HealthSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);
  private static final Duration CLOSE_PATIENCE_UNSTARTED = Duration.ofSeconds(2);

  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);
  private static final String PARTITIONS = "partitions";

  private final String name;
  private final Path dataDir;
  private final LocalStores stores;
  private final KafkaStreams streams;
  private final Binding metrics;
  private final Health health = new Health(StreamsService.class, Duration.ZERO);
  private final StreamThreadReplacement failures;
  private final KafkaConnection connection;
  private final Copartitioning copartitioning;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private volatile StreamsStartException failure;

  /**
   * Prepares the service; nothing runs before {@link #start()}.
   *
   * @throws StreamsStartException if another service of its kind uses the same {@code data.dir}
   */
  public StreamsService(StreamsJob job) {
    name = job.name();
    dataDir = job.config().dataDir();
    stores = new LocalStores(StreamsSettings.folder(job));
    streams = streams(job);
    metrics = KafkaMetrics.add(job.stage(), streams::metrics);
    failures = new StreamThreadReplacement(health, job.topic());
    connection = new KafkaConnection(streams::metrics, job.config().kafkaBootstrapServers());
    copartitioning = new Copartitioning(job.config(), job.copartitioned());
    streams.setUncaughtExceptionHandler(failures::handle);
    streams.setStateListener((now, before) -> stateChanged(now));
  }

  private KafkaStreams streams(StreamsJob job) {
    Properties settings = StreamsSettings.of(job);
    try {
      settings.putIfAbsent(
          ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, GroupInstanceId.of(StreamsSettings.folder(job)));
      return new KafkaStreams(
          job.topology(), settings, new StreamsClients(job.wakeUps(), job.priorityTopic()));
    } catch (StreamsException | UncheckedIOException e) {
      throw StreamsStartException.of(name, e, dataDir);
    }
  }

  /**
   * Starts in the background; returns at once. Kafka Streams itself would hold the caller until it
   * has read its global stores, that is as long as Kafka is unavailable.
   */
  public void start() {
    BackgroundTask.run(name + "-start", this::startStreams);
  }

  private Void startStreams() throws InterruptedException {
    if (!awaitPartitions()) {
      started.complete(null);
      return null;
    }
    try {
      stores.opening();
      streams.start();
      started.complete(null);
    } catch (RuntimeException | Error e) {
      if (stop.getCount() == 0 && e instanceof IllegalStateException) {
        LOG.debug("{} was closed before it started", name, e);
        started.complete(null);
        return null;
      }
      StreamsStartException failed = StreamsStartException.of(name, e, dataDir);
      LOG.error("{}", failed.getMessage());
      LOG.debug("Cause", e);
      failure = failed;
      started.completeExceptionally(failed);
      stateChanged(streams.state());
    }
    return null;
  }

  /** Waits until topics are as the job needs them; false if the service is closed before. */
  private boolean awaitPartitions() throws InterruptedException {
    while (stop.getCount() > 0) {
      Optional<String> problem = copartitioning.problem();
      health.report(PARTITIONS, problem);
      if (problem.isEmpty()) {
        return true;
      }
      stop.await(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
    }
    return false;
  }

  /**
   * Waits, however long Kafka is unavailable, until the start has succeeded or failed.
   *
   * @throws StreamsStartException if it cannot start
   */
  public void awaitStart() {
    try {
      started.join();
    } catch (CompletionException e) {
      throw failure;
    }
  }

  /**
   * Waits until records are taken, that is until topics are there and partitions are given out.
   *
   * @throws IllegalStateException if that takes longer, or the service is closed; the message says
   *     why
   */
  public synchronized void awaitRunning(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (streams.state() != State.RUNNING) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0 || failure != null || streams.state().isShuttingDown()) {
        throw new IllegalStateException(
            "%s does not run: %s".formatted(name, problem().orElse("no reason")));
      }
      try {
        wait(leftMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while " + name + " started", e);
      }
    }
  }

  /** Why nothing is taken, for people; empty while all is well. */
  @Override
  public Optional<String> problem() {
    State state = streams.state();
    if (failure != null) {
      return Optional.of(failure.getMessage());
    }
    return health.problem().or(() -> stateProblem(state));
  }

  /** That it could not start, or that Kafka Streams has given up. */
  @Override
  public Optional<String> fatal() {
    return failure != null || streams.state().hasCompletedShutdown() && stop.getCount() > 0
        ? problem()
        : Optional.empty();
  }

  /** That partitions are given out, or that stores are restored. */
  @Override
  public Optional<String> notReady() {
    return streams.state() == State.RUNNING ? Optional.empty() : problem();
  }

  private Optional<String> stateProblem(State state) {
    return switch (state) {
      case RUNNING -> connection.problem();
      case CREATED -> Optional.of("not started");
      case REBALANCING ->
          connection.problem().or(() -> Optional.of("starting, or sharing out partitions"));
      default -> Optional.of("stopped (" + state + ")");
    };
  }

  /** As {@link #close(Duration)}, with half a minute, or two seconds if it never got to start. */
  @Override
  public void close() {
    close(started.isDone() ? CLOSE_PATIENCE : CLOSE_PATIENCE_UNSTARTED);
  }

  /**
   * Ends with the record at hand, commits, and leaves the group, so that other members, or this one
   * started again, continue at once. After the time given it returns in any case; what was not
   * committed is done again later.
   */
  public void close(Duration patience) {
    stop.countDown();
    failures.stop();
    metrics.close();
    boolean isOpen = started.isDone() && streams.state().isRunningOrRebalancing();
    CloseOptions leave = CloseOptions.timeout(patience).withGroupMembershipOperation(LEAVE_GROUP);
    boolean closed =
        BackgroundTask.run(name + "-close", () -> streams.close(leave))
            .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    if (closed && isOpen) {
      stores.closed();
    }
    if (!closed) {
      LOG.warn(
          "{} did not stop within {}; what was open is done again at the next start",
          name,
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
