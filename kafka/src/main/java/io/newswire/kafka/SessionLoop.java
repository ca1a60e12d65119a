package io.newswire.kafka;

import io.newswire.telemetry.HealthSource;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a service. Each opens a {@link Session} and lets it work; where that fails it
 * reports why, waits, longer each time, and opens another one, until the service is closed.
 */
public class SessionLoop implements HealthSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final Health health;
  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> threads;
  private volatile String fatal;

  /**
   * Does nothing before {@link #start}. All threads have sessions of the same kind.
   *
   * @param name of what is done, such as {@code extraction}
   * @param health where each thread reports why it cannot work
   * @param sessions opens a session; may wait for Kafka, and throw if it does not answer
   */
  public SessionLoop(String name, int threads, Health health, Supplier<Session> sessions) {
    this(name, health, Collections.nCopies(threads, sessions));
  }

  /** As above, with a thread for each of these kinds of sessions. */
  public SessionLoop(String name, Health health, List<Supplier<Session>> sessions) {
    this.name = name;
    this.health = health;
    this.threads =
        IntStream.range(0, sessions.size())
            .mapToObj(number -> new Thread(() -> run(sessions.get(number)), name + "-" + number))
            .toList();
  }

  /** Starts, once; does not wait for Kafka. */
  public void start() {
    threads.forEach(Thread::start);
  }

  /** Why nothing is done now, as one sentence for people; empty if all is well. */
  @Override
  public Optional<String> problem() {
    return health.problem();
  }

  /** That a thread has ended, by an error such as {@link LinkageError}. */
  @Override
  public Optional<String> fatal() {
    return Optional.ofNullable(fatal);
  }

  @Override
  public Optional<String> notReady() {
    return problem();
  }

  private void run(Supplier<Session> sessions) {
    Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    try {
      while (!stopped(Duration.ZERO)) {
        try {
          runSession(sessions, backoff);
        } catch (RuntimeException e) {
          report(e);
          stopped(backoff.next());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      fatal = "%s ended by %s: start the service again".formatted(name, e);
      report(Optional.of(fatal));
      throw e;
    }
  }

  private void runSession(Supplier<Session> sessions, Backoff backoff) throws InterruptedException {
    try (Session session = sessions.get()) {
      open.add(session);
      try {
        while (!stopped(Duration.ZERO)) {
          Optional<String> problem = session.work();
          report(problem);
          if (problem.isEmpty()) {
            backoff.reset();
          }
        }
      } finally {
        open.remove(session);
      }
    }
  }

  private String reason(RuntimeException failure) {
    if (failure instanceof SessionException) {
      return failure.getMessage();
    }
    return failure instanceof KafkaException
        ? "%s waits for Kafka: %s".formatted(name, failure)
        : "%s starts again: %s".formatted(name, failure);
  }

  /** A failure that nobody expected is logged with its stack trace, once an outage. */
  private void report(RuntimeException failure) {
    boolean logged = report(Optional.of(reason(failure)));
    if (logged && !(failure instanceof SessionException || failure instanceof KafkaException)) {
      LOG.error("Cause", failure);
    } else {
      LOG.debug("Cause", failure);
    }
  }

  private boolean report(Optional<String> problem) {
    return health.report(Thread.currentThread().getName(), problem);
  }

  private boolean stopped(Duration wait) throws InterruptedException {
    return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Lets each session end after the work at hand, for 30 seconds in all. Work that takes longer is
   * interrupted, and left to the next session.
   */
  @Override
  public void close() {
    health.stop();
    stop.countDown();
    open.forEach(Session::wakeUp);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
