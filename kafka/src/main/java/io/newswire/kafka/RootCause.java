package io.newswire.kafka;

/** What lies under the exceptions that libraries wrap around each other. */
public final class RootCause {
  private RootCause() {}

  /** The innermost cause; the failure itself if it has none. */
  public static Throwable of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
