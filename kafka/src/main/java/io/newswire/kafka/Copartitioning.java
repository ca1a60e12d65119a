package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether topics have equally many partitions. Kafka Streams needs that of topics whose records
 * share a store, because their keys must lead to the same task, and does not check it in a topology
 * of processors.
 *
 * @param topics none, or several
 */
record Copartitioning(NewswireConfig config, List<String> topics) {
  private static final int PATIENCE_MILLIS = 5_000;

  /** Why the topics cannot be read together, for people. Waits for Kafka, five seconds at most. */
  Optional<String> problem() throws InterruptedException {
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> settings = config.kafkaClient();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      return difference(admin.describeTopics(topics).allTopicNames().get().values());
    } catch (ExecutionException e) {
      return Optional.of(problem(e.getCause()));
    }
  }

  private Optional<String> difference(Collection<TopicDescription> described) {
    return described.stream().map(it -> it.partitions().size()).distinct().count() == 1
        ? Optional.empty()
        : Optional.of(
            described.stream()
                .map(it -> "topic %s has %d".formatted(it.name(), it.partitions().size()))
                .sorted()
                .collect(
                    Collectors.joining(
                        ", ",
                        "",
                        " partitions, but they need the same number; see 'Partitions' in"
                            + " docs/operations.md")));
  }

  private String problem(Throwable cause) {
    if (cause instanceof UnknownTopicOrPartitionException) {
      return StreamThreadReplacement.missing(topics.get(0));
    }
    return cause instanceof TimeoutException
        ? KafkaConnection.missing(config.kafkaBootstrapServers())
        : "the partitions of %s cannot be compared: %s".formatted(topics, cause);
  }
}
