package io.newswire.bench.torture.check;

/**
 * Something that is not as it was promised.
 *
 * @param subject such as article, quote, alert, delivery, rejected
 * @param article the number of the article; -1 if it is about none of ours
 */
public record Violation(Kind kind, String subject, int article, String what) {
  /** What is wrong. */
  public enum Kind {
    LOST,
    DOUBLED,
    REORDERED,
    RESURRECTED,
    WRONG
  }
}
