package io.newswire.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * How long a broker holds back the answer to a fetch that finds nothing. What comes meanwhile is
 * answered at once, whatever the limit, so it decides what an idle service costs: each fetch takes
 * 1 to 2 ms of CPU of client and broker together, and a process has a dozen consumers.
 *
 * <p>It has two prices. A consumer has one fetch under way: partitions that it is given meanwhile
 * wait for its end. And {@link Consumer#close} waits for it, without need: see {@link #close}.
 */
public final class FetchWait {
  /** For members of groups. So long a partition that another member left may wait. */
  static final int MEMBER_MILLIS = 3_000;

  /** For those that read the same partitions all the time. */
  static final int FOLLOWER_MILLIS = 5_000;

  /**
   * For those that read partitions to their ends, one after another: the fetch behind the last
   * record of one would hold up the next one.
   */
  static final int RESTORE_MILLIS = 20;

  /** Enough to leave the group, which takes milliseconds. */
  static final Duration CLOSE = Duration.ofSeconds(1);

  private FetchWait() {}

  /**
   * Leaves the group, and closes. By itself a consumer would wait for the fetch under way too, to
   * close its fetch session, which a broker forgets by itself.
   */
  public static void close(Consumer<?, ?> consumer) {
    consumer.close(CloseOptions.timeout(CLOSE));
  }
}
