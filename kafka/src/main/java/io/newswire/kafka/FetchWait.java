package io.newswire.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * How long a broker waits before it answers a fetch that finds nothing. A record that arrives
 * meanwhile is returned at once, so the limit affects only what an idle service costs: a fetch
 * takes 1 to 2 ms of CPU of client and broker together, and a process has a dozen consumers.
 *
 * <p>A long wait has two disadvantages. A consumer has one fetch in flight: partitions that are
 * assigned meanwhile wait for its end. And {@link Consumer#close} waits for it, which is not
 * necessary: see {@link #close}.
 */
public final class FetchWait {
  /** For members of groups: a partition that another member left may wait that long. */
  static final int MEMBER_MILLIS = 3_000;

  /** For those that read the same partitions all the time. */
  static final int FOLLOWER_MILLIS = 5_000;

  /**
   * For those that read partitions to their ends, one after another: the fetch at the end of one
   * partition would delay the next one.
   */
  static final int RESTORE_MILLIS = 20;

  /** Enough to leave the group, which takes milliseconds. */
  static final Duration CLOSE = Duration.ofSeconds(1);

  private FetchWait() {}

  /**
   * Leaves the group, and closes, without waiting for a fetch in flight: the consumer would wait
   * for it to close its fetch session, but the broker evicts unused sessions.
   */
  public static void close(Consumer<?, ?> consumer) {
    consumer.close(CloseOptions.timeout(CLOSE));
  }
}
