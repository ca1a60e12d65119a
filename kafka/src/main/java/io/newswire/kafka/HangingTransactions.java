package io.newswire.kafka;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.requests.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that Kafka has forgotten.
 *
 * <p>A broker that stops amid transactions may keep the records of one that its coordinator takes
 * for ended. No time-out ends it, and readers of committed records wait at it for ever. Seen with
 * 4.3.1: the coordinator goes on with a commit while a partition has no leader, and completes it
 * without the marker of that partition. Where the coordinator still says that it committed this
 * very transaction, it is committed here: other partitions, such as those of the offsets, have its
 * marker. All others are aborted, as {@code kafka-transactions.sh} would. If the producer has
 * started anew since, the outcome is not known any more.
 *
 * <p>Looks through the topics of Newswire, the changelogs of its stores, and, if the user may read
 * them, the offsets of its groups.
 */
public final class HangingTransactions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HangingTransactions.class);
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** Of the groups, the transactional ids and the changelogs of Newswire. */
  private static final String OWN = StreamsJob.APPLICATION_PREFIX;

  private static final String OFFSETS = "__consumer_offsets";
  private static final String CHANGELOG = "-changelog";

  /** The default of {@code transaction.max.timeout.ms} of a broker. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Set<TransactionState> OPEN =
      Set.of(
          TransactionState.ONGOING,
          TransactionState.PREPARE_COMMIT,
          TransactionState.PREPARE_ABORT,
          TransactionState.PREPARE_EPOCH_FENCE,
          TransactionState.UNKNOWN);

  private final NewswireConfig config;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "hanging-transactions");
  private final TransactionMarkers markers;
  private Set<OpenTransaction> suspects = Set.of();

  /** Looks through all topics of Newswire, once it is started. */
  public HangingTransactions(NewswireConfig config) {
    this.config = config;
    this.markers = new TransactionMarkers(config);
  }

  /** Starts, once; does not wait for Kafka. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        try (Admin admin = Admin.create(config.kafkaClient())) {
          lookUntilStopped(admin);
        } catch (KafkaException e) {
          // The names of the brokers cannot be resolved at present.
          log.debug("no connection to look through transactions", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookUntilStopped(Admin admin) throws InterruptedException {
    do {
      try {
        look(admin);
      } catch (ExecutionException | RuntimeException e) {
        // Kafka is unavailable, or refuses the look.
        log.debug("transactions cannot be looked through", e);
      }
    } while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** What is suspect twice in a row hangs: one look may fall between an end and its marks. */
  private void look(Admin admin) throws ExecutionException, InterruptedException {
    Set<OpenTransaction> found = openInLogs(admin);
    if (!found.isEmpty()) {
      Map<Long, TransactionListing> known = knownToCoordinators(admin);
      Set<Long> own =
          found.stream()
              .filter(open -> !open.partition().topic().equals(OFFSETS))
              .map(OpenTransaction::producer)
              .collect(Collectors.toSet());
      found.removeIf(
          open -> !isForgotten(open, known.get(open.producer()), own.contains(open.producer())));
      for (OpenTransaction open : found) {
        if (suspects.contains(open)) {
          end(admin, open, known.get(open.producer()));
        }
      }
    }
    suspects = found;
  }

  /**
   * A transaction that no coordinator lists may be one that this user may not see, or whose
   * coordinator is away: only its age tells. Offsets may be of any application.
   */
  private static boolean isForgotten(
      OpenTransaction open, TransactionListing listing, boolean own) {
    return listing == null
        ? own && open.writtenAt().isBefore(Instant.now().minus(LONGEST))
        : !OPEN.contains(listing.state()) && (own || listing.transactionalId().startsWith(OWN));
  }

  private void end(Admin admin, OpenTransaction open, TransactionListing listing)
      throws InterruptedException {
    try {
      boolean isCommitted = listing != null && isCommitted(admin, open, listing.transactionalId());
      markers.write(
          open.leader(),
          open.marker(isCommitted ? TransactionResult.COMMIT : TransactionResult.ABORT));
      log.warn(
          "{} a transaction on {} that Kafka had left open",
          isCommitted ? "committed" : "aborted",
          open.partition());
    } catch (ExecutionException | RuntimeException e) {
      log.warn("a transaction on {} stays open: {}", open.partition(), e.toString());
    }
  }

  /** A commit raises the epoch of its producer by one; the next transaction by another one. */
  private static boolean isCommitted(Admin admin, OpenTransaction open, String id)
      throws ExecutionException, InterruptedException {
    TransactionDescription last = admin.describeTransactions(List.of(id)).description(id).get();
    return last.state() == TransactionState.COMPLETE_COMMIT
        && last.producerId() == open.producer()
        && last.producerEpoch() == open.epoch() + 1;
  }

  private Set<OpenTransaction> openInLogs(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Node> leaders = leaders(admin);
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

  private Map<TopicPartition, Node> leaders(Admin admin)
      throws ExecutionException, InterruptedException {
    Set<String> own = Topics.all(config).stream().map(NewTopic::name).collect(Collectors.toSet());
    List<String> topics =
        admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
            .filter(
                name ->
                    own.contains(name)
                        || name.equals(OFFSETS)
                        || (name.startsWith(OWN) && name.endsWith(CHANGELOG)))
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

  private static Map<Long, TransactionListing> knownToCoordinators(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin.listTransactions().all().get().stream()
        .collect(
            Collectors.toMap(
                TransactionListing::producerId, it -> it, HangingTransactions::openBeforeEnded));
  }

  private static TransactionListing openBeforeEnded(
      TransactionListing one, TransactionListing other) {
    return OPEN.contains(one.state()) ? one : other;
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
