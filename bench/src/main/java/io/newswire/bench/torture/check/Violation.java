package io.newswire.bench.torture.check;

/**
 * A promise that was broken.
 *
 * @param subject such as article, quote, alert, delivery, rejected
 * @param article the number of the article; -1 if it is about none that was pushed
 */
public record Violation(Kind kind, String subject, int article, String what) {
  /** The promise. */
  public enum Kind {
    LOST,
    DOUBLED,
    REORDERED,
    RESURRECTED,
    WRONG
  }
}
