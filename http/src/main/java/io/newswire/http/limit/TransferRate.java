package io.newswire.http.limit;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;

/**
 * How fast a body must arrive.
 *
 * @param pause how long it may bring nothing; the least rate is asked for after that time
 * @param leastRate bytes a second, on average since its beginning
 * @param deadline for all of it
 */
public record TransferRate(Duration pause, int leastRate, Duration deadline) {
  /** As configured. */
  public static TransferRate of(NewswireConfig config) {
    return new TransferRate(
        config.ingestHttpIdleTimeout(),
        config.ingestHttpBodyMinRate(),
        config.ingestHttpBodyTimeout());
  }

  /** Whether a body of which so much has come in that time is too slow. */
  boolean isMissed(long bytes, Duration elapsed) {
    return elapsed.compareTo(deadline) > 0
        || elapsed.compareTo(pause) > 0 && bytes < leastRate * (double) elapsed.toMillis() / 1000;
  }
}
