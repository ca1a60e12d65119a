package io.newswire.deliver.send;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of sending something once.
 *
 * @param detail for people: what the other side said, or what went wrong; shows no secret
 * @param retryAfter how long the other side wants to be left alone; null where it does not say
 */
public record DestinationAnswer(Outcome outcome, String detail, Duration retryAfter) {

  /** What it means for what comes next. */
  public enum Outcome {
    /** The other side has it. */
    DELIVERED,
    /** It will never take this. */
    REFUSED,
    /** It did not take this one, and may later; others may do better. */
    FAILED,
    /** It takes nothing now. */
    AWAY
  }

  public static DestinationAnswer delivered(String detail) {
    return new DestinationAnswer(Outcome.DELIVERED, detail, null);
  }

  public static DestinationAnswer refused(String detail) {
    return new DestinationAnswer(Outcome.REFUSED, detail, null);
  }

  public static DestinationAnswer failed(String detail) {
    return new DestinationAnswer(Outcome.FAILED, detail, null);
  }

  public static DestinationAnswer away(String detail) {
    return new DestinationAnswer(Outcome.AWAY, detail, null);
  }

  public static DestinationAnswer away(String detail, Optional<Duration> retryAfter) {
    return new DestinationAnswer(Outcome.AWAY, detail, retryAfter.orElse(null));
  }

  /** The same answer, which does not repeat a secret that was in the request. */
  DestinationAnswer without(String secret) {
    return new DestinationAnswer(outcome, detail.replace(secret, "…"), retryAfter);
  }
}
