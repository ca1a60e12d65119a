package io.newswire.admin.purge;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_MS_CONFIG;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;

/** When Kafka forgets records of a topic, by the topic's own configuration. */
record TopicCleanup(String policy, long retentionMs, long segmentMs) {
  /** Reads the configuration of topics, which exist. */
  static Map<String, TopicCleanup> read(Admin admin, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    Map<ConfigResource, Config> described =
        admin
            .describeConfigs(
                topics.stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList())
            .all()
            .get();
    Map<String, TopicCleanup> cleanups = new HashMap<>();
    described.forEach((topic, config) -> cleanups.put(topic.name(), of(config)));
    return cleanups;
  }

  private static TopicCleanup of(Config config) {
    return new TopicCleanup(
        config.get(CLEANUP_POLICY_CONFIG).value(),
        Long.parseLong(config.get(RETENTION_MS_CONFIG).value()),
        Long.parseLong(config.get(SEGMENT_MS_CONFIG).value()));
  }

  boolean isCompacted() {
    return policy.contains(CLEANUP_POLICY_COMPACT);
  }

  /**
   * The time by which a record is deleted: its segment takes records for so long, and is deleted
   * when the newest of them is too old. Null if time deletes none.
   */
  Instant forgottenBy(Instant newest) {
    if (newest == null || retentionMs < 0 || !policy.contains(CLEANUP_POLICY_DELETE)) {
      return null;
    }
    try {
      return newest.plusMillis(segmentMs).plusMillis(retentionMs);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
