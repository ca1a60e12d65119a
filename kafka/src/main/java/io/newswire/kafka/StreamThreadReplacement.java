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
 * What to do when a stream thread dies: tell why, wait a little, longer each time, and put another
 * in its place, which starts from what was committed.
 */
final class StreamThreadReplacement {
  private static final Logger LOG = LoggerFactory.getLogger(StreamThreadReplacement.class);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final OutageLog outage = new OutageLog(LOG, Duration.ZERO);
  private final String topic;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Backoff backoff = new Backoff(SHORTEST, LONGEST);
  private long lastNanos = System.nanoTime();
  private String last;

  /**
   * All is well.
   *
   * @param topic what the threads read first, and what may be missing
   */
  StreamThreadReplacement(String topic) {
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
    Duration pause = SHORTEST;
    if (thrown instanceof MissingSourceTopicException) {
      // Created by hand or by another service at any moment: no reason to wait longer and longer.
      last = "topic " + topic + " does not exist; create it with: newswire topics";
      outage.failing("Waiting: " + last);
    } else {
      if (longSinceLast()) {
        backoff.reset();
      }
      pause = backoff.next();
      lastNanos = System.nanoTime();
      Throwable cause = rootCause(thrown);
      last = "a thread ended (" + cause + ") and is started again";
      boolean first = outage.failing(topic + " is not read: " + last);
      if (first && !(cause instanceof KafkaException)) {
        LOG.error("Cause", thrown);
      }
    }
    return pause;
  }

  private boolean longSinceLast() {
    return System.nanoTime() - lastNanos > 2 * LONGEST.toNanos();
  }

  /** Why the last thread died, unless all has been well since. */
  synchronized Optional<String> last() {
    return Optional.ofNullable(last);
  }

  /** All is well. */
  synchronized void clear() {
    last = null;
    outage.working();
  }

  /** Threads that die from now on are not replaced. */
  void stop() {
    stopped.countDown();
  }

  private static Throwable rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
