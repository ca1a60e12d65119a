package io.newswire.kafka;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads which transactions there are in the logs and at the coordinators. The logs are those of the
 * topics of Newswire, of the changelogs of its stores, and, if the user may read them, of the
 * offsets of its groups.
 */
record TransactionReader(Admin admin, NewswireConfig config) {
  private static final Logger log = LoggerFactory.getLogger(TransactionReader.class);
  private static final String CHANGELOG = "-changelog";

  private static final Set<TransactionState> OPEN =
      Set.of(
          TransactionState.ONGOING,
          TransactionState.PREPARE_COMMIT,
          TransactionState.PREPARE_ABORT,
          TransactionState.PREPARE_EPOCH_FENCE,
          TransactionState.UNKNOWN);

  /** Those that are open in the logs, with what the coordinators list if there are any. */
  OpenTransactions open() throws ExecutionException, InterruptedException {
    Set<OpenTransaction> inLogs = openInLogs();
    return new OpenTransactions(inLogs, inLogs.isEmpty() ? Map.of() : listed());
  }

  /** A log that cannot be read has none. */
  private Set<OpenTransaction> openInLogs() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Node> leaders = leaders();
    DescribeProducersResult producers = admin.describeProducers(leaders.keySet());
    Set<OpenTransaction> open = new HashSet<>();
    for (Map.Entry<TopicPartition, Node> leader : leaders.entrySet()) {
      try {
        producers.partitionResult(leader.getKey()).get().activeProducers().stream()
            .filter(producer -> producer.currentTransactionStartOffset().isPresent())
            .map(producer -> OpenTransaction.of(leader.getKey(), leader.getValue(), producer))
            .forEach(open::add);
      } catch (ExecutionException e) {
        log.debug("producers of {} cannot be read", leader.getKey(), e);
      }
    }
    return open;
  }

  private Map<TopicPartition, Node> leaders() throws ExecutionException, InterruptedException {
    Set<String> own = Topics.all(config).stream().map(NewTopic::name).collect(Collectors.toSet());
    List<String> topics =
        admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
            .filter(
                name ->
                    own.contains(name)
                        || name.equals(OpenTransaction.OFFSETS)
                        || (name.startsWith(StreamsJob.APPLICATION_PREFIX)
                            && name.endsWith(CHANGELOG)))
            .toList();
    Map<TopicPartition, Node> leaders = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        if (partition.leader() != null && !partition.leader().isEmpty()) {
          leaders.put(new TopicPartition(topic.name(), partition.partition()), partition.leader());
        }
      }
    }
    return leaders;
  }

  /** By the producers' ids; an open one goes before one that has ended. */
  private Map<Long, TransactionListing> listed() throws ExecutionException, InterruptedException {
    return admin.listTransactions().all().get().stream()
        .collect(
            Collectors.toMap(
                TransactionListing::producerId, it -> it, TransactionReader::openBeforeEnded));
  }

  private static TransactionListing openBeforeEnded(
      TransactionListing one, TransactionListing other) {
    return isOpen(one) ? one : other;
  }

  /** Whether its coordinator takes it for one that has not ended. */
  static boolean isOpen(TransactionListing listing) {
    return OPEN.contains(listing.state());
  }

  /** Those of these transactional ids that nobody has begun to end, by their ids. */
  Map<String, TransactionDescription> ongoing(Set<String> ids)
      throws ExecutionException, InterruptedException {
    Map<String, TransactionDescription> ongoing =
        new HashMap<>(admin.describeTransactions(ids).all().get());
    ongoing.values().removeIf(it -> it.state() != TransactionState.ONGOING);
    return ongoing;
  }
}
