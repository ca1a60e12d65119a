package io.newswire.kafka;

import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Has a record that came behind a pause committed at once. What comes close together waits for the
 * regular commit, because each takes as long as some records. Used by one task.
 */
public final class PromptCommit {
  private final ProcessingContext context;
  private final long pauseMillis;
  private long lastMillis = Long.MIN_VALUE / 2;

  /** A pause is as long as the commit interval of the configuration. */
  public PromptCommit(ProcessingContext context) {
    this.context = context;
    Object interval = context.appConfigs().get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
    this.pauseMillis = ((Number) interval).longValue();
  }

  /** A record is being processed. */
  public void received() {
    long now = context.currentSystemTimeMs();
    if (now - lastMillis >= pauseMillis) {
      context.commit();
    }
    lastMillis = now;
  }
}
