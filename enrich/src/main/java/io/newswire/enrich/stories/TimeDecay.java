package io.newswire.enrich.stories;

/** How much less two articles have to do with each other when they are apart in time. */
final class TimeDecay {
  /** After so many days six tenths remain. */
  private static final double DAYS = 2;

  private TimeDecay() {}

  /** The part of a similarity that remains: 1 for articles of the same time, then less. */
  static double after(double days) {
    return Math.exp(-days * days / (2 * DAYS * DAYS));
  }
}
