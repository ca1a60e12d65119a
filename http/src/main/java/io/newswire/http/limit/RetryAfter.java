package io.newswire.http.limit;

import java.util.Optional;

/** When a client that was refused may come again. */
public final class RetryAfter {
  public static final String HEADER = "Retry-After";

  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private RetryAfter() {}

  /** In seconds; empty where the same request would be refused again. */
  public static Optional<String> of(int status) {
    return switch (status) {
      case TOO_MANY -> Optional.of("1");
      case UNAVAILABLE -> Optional.of("5");
      default -> Optional.empty();
    };
  }
}
