package io.newswire.kafka;

import java.util.Optional;

/**
 * A piece of a service from its connecting until something fails, such as one membership of a
 * consumer group. Used by one thread, except for {@link #wakeUp}.
 */
public interface Session extends AutoCloseable {
  /**
   * Does the work that is there, or waits for some, for about a second at most.
   *
   * @return why it can do nothing at present, as one sentence; empty if it can
   * @throws RuntimeException if this session cannot continue: it is closed, and another one opened
   */
  Optional<String> work() throws InterruptedException;

  /** Makes {@link #work} return or throw soon, because the service is being stopped. */
  default void wakeUp() {}

  /** Ends it; work that is not committed by now is done again by the next session. */
  @Override
  default void close() {}
}
