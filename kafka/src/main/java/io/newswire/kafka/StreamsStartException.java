package io.newswire.kafka;

import java.nio.file.Path;

/** A service cannot start and will not by itself; the message says what to change. */
public final class StreamsStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StreamsStartException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Kafka Streams reports a folder that is in use only in the words of its message. */
  static StreamsStartException of(String service, Throwable cause, Path dataDir) {
    String reason = String.valueOf(cause.getMessage());
    return new StreamsStartException(
        reason.contains("state directory")
            ? "another %s uses the folder %s; give each on one machine its own data.dir"
                .formatted(service, dataDir.toAbsolutePath())
            : service + " cannot start: " + reason,
        cause);
  }
}
