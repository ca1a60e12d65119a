package io.newswire.bench.torture.load;

import java.io.IOException;

/** Pushes the steps of articles by one interface, such as HTTP. Thread-safe. */
interface Pusher {
  /** The name of the interface in reports. */
  String name();

  /**
   * Pushes a step and returns when it is acknowledged.
   *
   * @throws IOException if no acknowledgement came; the step may have arrived all the same
   */
  void push(int article, Step step) throws IOException;
}
