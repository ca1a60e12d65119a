package io.newswire.enrich;

import java.nio.file.Path;

/** Enrichment cannot start and will not by itself; the message says what to change. */
public final class EnrichStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private EnrichStartException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Kafka Streams tells that its folder is in use only in the words of its message. */
  static EnrichStartException of(RuntimeException cause, Path dataDir) {
    String reason = String.valueOf(cause.getMessage());
    return new EnrichStartException(
        reason.contains("state directory")
            ? "another enrichment uses the folder %s; give each on one machine its own data.dir"
                .formatted(dataDir.toAbsolutePath())
            : "enrichment cannot start: " + reason,
        cause);
  }
}
