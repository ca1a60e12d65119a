package io.newswire.bench.torture.load;

import java.io.IOException;

/** A way for what is pushed of articles. Thread-safe. */
interface Pusher {
  /** As the history of an article calls it. */
  String name();

  /**
   * Pushes a step and returns when it is acknowledged.
   *
   * @throws IOException if it was not; it may have arrived though
   */
  void push(int article, Step step) throws IOException;
}
