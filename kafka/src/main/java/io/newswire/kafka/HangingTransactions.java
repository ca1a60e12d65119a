package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.requests.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that Kafka leaves open. Readers of committed records wait at them for ever, or
 * for hours.
 *
 * <p>Kafka has forgotten some of them. A broker that stops amid transactions may keep the records
 * of one that its coordinator takes for ended. No time-out ends it. Seen with 4.3.1: the
 * coordinator goes on with a commit while a partition has no leader, and completes it without the
 * marker of that partition. Where the coordinator still says that it committed this very
 * transaction, it is committed here: other partitions, such as those of the offsets, have its
 * marker. All others are aborted, as {@code kafka-transactions.sh} would. If the producer has
 * started anew since, the outcome is not known any more.
 *
 * <p>Others began while the clock of the coordinator was ahead, see {@link OverdueTransactions}.
 * Their coordinator aborts them when they are fenced, as by a new producer of the same id.
 */
public final class HangingTransactions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HangingTransactions.class);
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** The default of {@code transaction.max.timeout.ms} of a broker. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final NewswireConfig config;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "hanging-transactions");
  private final TransactionMarkers markers;
  private final OverdueTransactions overdue = new OverdueTransactions(System::nanoTime);
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

  private void look(Admin admin) throws ExecutionException, InterruptedException {
    TransactionReader reader = new TransactionReader(admin, config);
    OpenTransactions seen = reader.open();
    endForgotten(admin, seen);
    endOverdue(admin, reader.ongoing(seen.idsOfNewswire()));
  }

  /** What is suspect twice in a row hangs: one look may fall between an end and its marks. */
  private void endForgotten(Admin admin, OpenTransactions seen) throws InterruptedException {
    Set<OpenTransaction> found =
        seen.inLogs().stream().filter(it -> isForgotten(it, seen)).collect(Collectors.toSet());
    for (OpenTransaction forgotten : found) {
      if (suspects.contains(forgotten)) {
        end(admin, forgotten, seen.listing(forgotten));
      }
    }
    suspects = found;
  }

  /**
   * A transaction that no coordinator lists may be one that this user may not see, or whose
   * coordinator is away: only its age tells.
   */
  private static boolean isForgotten(OpenTransaction open, OpenTransactions seen) {
    TransactionListing listing = seen.listing(open);
    return listing == null
        ? seen.isInTopicOfNewswire(open.producer())
            && open.writtenAt().isBefore(Instant.now().minus(LONGEST))
        : !TransactionReader.isOpen(listing) && seen.isOfNewswire(listing);
  }

  /** A producer that is still alive is fenced; those of Newswire begin anew. */
  private void endOverdue(Admin admin, Map<String, TransactionDescription> ongoing)
      throws InterruptedException {
    Map<String, KafkaFuture<Void>> fenced =
        admin.fenceProducers(overdue.among(ongoing)).fencedProducers();
    for (Map.Entry<String, KafkaFuture<Void>> producer : fenced.entrySet()) {
      try {
        producer.getValue().get();
        log.warn("aborted a transaction of {} that Kafka had not ended in time", producer.getKey());
      } catch (ExecutionException e) {
        log.warn(
            "a transaction of {} could not be ended: {}",
            producer.getKey(),
            e.getCause().toString());
      }
    }
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

  @Override
  public void close() {
    stop.countDown();
  }
}
