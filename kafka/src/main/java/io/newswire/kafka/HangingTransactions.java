package io.newswire.kafka;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that Kafka has forgotten.
 *
 * <p>A broker that stops amid transactions may keep, seen with 4.3.1, the records of one that its
 * coordinator knows nothing of when it is back. No time-out ends it, and readers of committed
 * records wait at it for ever. What the coordinator does not know was never committed, so it is
 * aborted, as {@code kafka-transactions.sh} would; its writer learned that it failed.
 */
public final class HangingTransactions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HangingTransactions.class);
  private static final Duration LOOK = Duration.ofSeconds(10);
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
  private Set<Open> suspects = Set.of();

  /** A transaction that is open in the log of a partition. */
  private record Open(
      TopicPartition partition, long producer, int epoch, int coordinator, long from) {
    static Open of(TopicPartition partition, ProducerState state) {
      return new Open(
          partition,
          state.producerId(),
          state.producerEpoch(),
          state.coordinatorEpoch().orElse(0),
          state.currentTransactionStartOffset().orElseThrow());
    }
  }

  /** Looks through all topics of Newswire, once it is started. */
  public HangingTransactions(NewswireConfig config) {
    this.config = config;
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
      } catch (ExecutionException | KafkaException e) {
        // Kafka is unavailable, or refuses the look.
        log.debug("transactions cannot be looked through", e);
      }
    } while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** What is suspect twice in a row hangs: one look may fall between an end and its marks. */
  private void look(Admin admin) throws ExecutionException, InterruptedException {
    Set<Open> found = openInLogs(admin);
    if (!found.isEmpty()) {
      Set<Long> active = activeProducers(admin);
      found.removeIf(open -> active.contains(open.producer()));
    }
    for (Open open : found) {
      if (suspects.contains(open)) {
        admin
            .abortTransaction(
                new AbortTransactionSpec(
                    open.partition(), open.producer(), (short) open.epoch(), open.coordinator()))
            .all()
            .get();
        log.warn("aborted a transaction on {} that Kafka had forgotten", open.partition());
      }
    }
    suspects = found;
  }

  private Set<Open> openInLogs(Admin admin) throws ExecutionException, InterruptedException {
    List<String> topics = Topics.all(config).stream().map(NewTopic::name).toList();
    List<TopicPartition> partitions = new ArrayList<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(it -> partitions.add(new TopicPartition(topic.name(), it.partition())));
    }
    Set<Open> open = new HashSet<>();
    admin
        .describeProducers(partitions)
        .all()
        .get()
        .forEach(
            (partition, states) ->
                states.activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> Open.of(partition, producer))
                    .forEach(open::add));
    return open;
  }

  private static Set<Long> activeProducers(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin
        .listTransactions(new ListTransactionsOptions().filterStates(OPEN))
        .all()
        .get()
        .stream()
        .map(TransactionListing::producerId)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
