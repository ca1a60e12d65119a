package io.newswire.kafka;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when a stream thread dies: report why, wait, longer each time, and let Kafka Streams
 * start another one, which begins at what was committed.
 */
final class StreamThreadReplacement {
  private static final Logger LOG = LoggerFactory.getLogger(StreamThreadReplacement.class);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final String PART = "threads";

  private final Health health;
  private final String topic;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Backoff backoff = new Backoff(SHORTEST, LONGEST);
  private long lastNanos = System.nanoTime();

  /**
   * No thread has died.
   *
   * @param health where it reports why threads die
   * @param topic what the threads read first, and what may be missing
   */
  StreamThreadReplacement(Health health, String topic) {
    this.health = health;
    this.topic = topic;
  }

  /** Called by Kafka Streams on the dying thread. */
  StreamThreadExceptionResponse handle(Throwable thrown) {
    Duration pause = remember(thrown);
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)
          ? SHUTDOWN_CLIENT
          : REPLACE_THREAD;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SHUTDOWN_CLIENT;
    }
  }

  private synchronized Duration remember(Throwable thrown) {
    if (thrown instanceof MissingSourceTopicException) {
      // Created by hand or by another service at any moment: no reason to wait longer and longer.
      health.report(PART, Optional.of(missing(topic)));
      return SHORTEST;
    }
    if (System.nanoTime() - lastNanos > 2 * LONGEST.toNanos()) {
      backoff.reset();
    }
    lastNanos = System.nanoTime();
    Throwable cause = RootCause.of(thrown);
    boolean logged =
        health.report(
            PART,
            Optional.of(
                "%s is not read: a thread ended (%s) and is started again"
                    .formatted(topic, cause)));
    if (logged && !(cause instanceof KafkaException)) {
      LOG.error("Cause", thrown);
    }
    return backoff.next();
  }

  /** That this topic, or one that is read with it, does not exist. */
  static String missing(String topic) {
    return "topic %s, or another one that is read with it, does not exist; create it with: newswire topics"
        .formatted(topic);
  }

  /** All threads run. */
  void clear() {
    health.report(PART, Optional.empty());
  }

  /** Threads that die from now on are not replaced. */
  void stop() {
    stopped.countDown();
  }
}
