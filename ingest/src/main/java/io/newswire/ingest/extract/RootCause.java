package io.newswire.ingest.extract;

/** What lies under the exceptions that libraries wrap around each other. */
final class RootCause {
  private RootCause() {}

  static Throwable of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
