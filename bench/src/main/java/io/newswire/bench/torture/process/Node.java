package io.newswire.bench.torture.process;

import java.io.IOException;

/** A process of the campaign. Thread-safe. */
interface Node {
  /** As faults and reports call it. */
  String name();

  /** Starts it if it does not run. */
  void start() throws IOException;

  /** Ends it as {@code kill -9} does, and keeps it down until {@link #start}. */
  void kill();

  /** Kills it for good: {@link #start} does nothing any more. */
  void retire();

  /** Sends a signal such as {@code STOP}; does nothing if it does not run. */
  void signal(String name) throws IOException;

  /** Whether it has ended though it was neither killed nor stopped. */
  boolean hasEndedByItself();
}
