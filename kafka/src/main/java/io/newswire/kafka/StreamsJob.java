package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.Topology;

/**
 * A topology and how it is to run.
 *
 * @param config with {@code kafka.bootstrap.servers}
 * @param stage its consumer group is called {@code newswire-} and this
 * @param name what people call it, such as {@code enrichment}
 * @param topic what it reads first
 * @param copartitioned topics that must have equally many partitions; may be empty
 * @param priorityTopic a topic whose records are read before those of others that wait
 * @param threads how many threads of this process share its work
 * @param commitInterval how often it commits if none of its processors asks for it: half of it is
 *     added to the median latency then
 * @param wakeUps when it has work that no record brings; its processors set them
 */
public record StreamsJob(
    NewswireConfig config,
    Topology topology,
    String stage,
    String name,
    String topic,
    List<String> copartitioned,
    Optional<String> priorityTopic,
    int threads,
    Duration commitInterval,
    WakeUps wakeUps) {

  static final String APPLICATION_PREFIX = "newswire-";

  /** Its application id, which is its consumer group too. */
  String applicationId() {
    return APPLICATION_PREFIX + stage;
  }
}
