package io.newswire.bench.torture.fault;

import java.time.Duration;
import java.util.Locale;

/** The kinds of faults, how long one lasts, and how often one is chosen beside the others. */
public enum FaultKind {
  /** {@code kill -9} of a process, which is started again at the end. */
  KILL(4, 0, 10),
  /** {@code SIGSTOP} of a process, {@code SIGCONT} at the end. */
  STOP(3, 1, 30),
  /** Kafka or Elasticsearch accepts no connection; open ones are cut. */
  AWAY(2, 2, 60),
  /** Connections stay open, but nothing gets through until the end. */
  SILENT(2, 1, 30),
  /** All connections are cut once. */
  CUT(3, 0, 0),
  /** Everything arrives late. */
  SLOW(2, 3, 20),
  /** A second instance of a service joins, and leaves at the end. */
  REBALANCE(2, 15, 40),
  /** {@code newswire replay}, killed at the end if it is not done. */
  REPLAY(1, 20, 60),
  /** The disk of the broker is full until the end. */
  DISK(1, 2, 15),
  /** The wall clock of a process is set by a second to two hours, and back at the end. */
  CLOCK(2, 5, 40);

  private final int weight;
  private final int shortestSeconds;
  private final int longestSeconds;

  FaultKind(int weight, int shortestSeconds, int longestSeconds) {
    this.weight = weight;
    this.shortestSeconds = shortestSeconds;
    this.longestSeconds = longestSeconds;
  }

  /** As it is written in options. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int weight() {
    return weight;
  }

  /**
   * How long a fault of this kind lasts.
   *
   * @param share from 0, the shortest, to 1, the longest
   */
  public Duration lasts(double share) {
    double seconds = shortestSeconds + share * (longestSeconds - shortestSeconds);
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
