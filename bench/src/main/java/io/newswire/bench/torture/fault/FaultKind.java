package io.newswire.bench.torture.fault;

import java.time.Duration;
import java.util.Locale;

/** The kinds of faults, how long one lasts, and how often one is chosen beside the others. */
public enum FaultKind {
  /** {@code kill -9} of a process, which is started again at the end. */
  KILL("kill -9, started again", 4, 0, 10),
  /** {@code SIGSTOP} of a process, {@code SIGCONT} at the end. */
  STOP("SIGSTOP, then SIGCONT", 3, 1, 30),
  /** Kafka or Elasticsearch accepts no connection; open ones are cut. */
  AWAY("no connection to a server", 2, 2, 60),
  /** Connections stay open, but nothing gets through until the end. */
  SILENT("connections that bring nothing", 2, 1, 30),
  /** All connections are cut once. */
  CUT("all connections cut", 3, 0, 0),
  /** Everything arrives late. */
  SLOW("slow connections", 2, 3, 20),
  /** A second instance of a service joins, and leaves at the end. */
  REBALANCE("a second instance comes and goes", 2, 15, 40),
  /** {@code newswire replay}, killed at the end if it is not done. */
  REPLAY("a replay, killed if it is not done", 1, 20, 60),
  /** The disk of the broker is full until the end. */
  DISK("a full disk", 1, 2, 15);

  private final String description;
  private final int weight;
  private final int shortestSeconds;
  private final int longestSeconds;

  FaultKind(String description, int weight, int shortestSeconds, int longestSeconds) {
    this.description = description;
    this.weight = weight;
    this.shortestSeconds = shortestSeconds;
    this.longestSeconds = longestSeconds;
  }

  /** As it is written in options. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  public String description() {
    return description;
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
