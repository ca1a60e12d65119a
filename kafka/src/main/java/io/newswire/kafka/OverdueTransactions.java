package io.newswire.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.TransactionDescription;

/**
 * Tells which transactions their coordinator leaves open though their time-out is over.
 *
 * <p>A coordinator measures the age of a transaction by its wall clock. One that began while that
 * clock was ahead stays open until the clock shows that time again, which may be hours later, if no
 * producer of the same transactional id comes. Here the age is measured by the monotonic clock,
 * from when a transaction was first seen. Not safe for use by several threads.
 */
final class OverdueTransactions {
  /** A coordinator looks every ten seconds for what is over, and then writes the markers. */
  static final Duration MARGIN = Duration.ofSeconds(20);

  /** A transaction among all of that id: the next one has a higher epoch, or another start. */
  private record Begun(String id, long producer, int epoch, OptionalLong startMillis) {
    static Begun of(String id, TransactionDescription transaction) {
      return new Begun(
          id,
          transaction.producerId(),
          transaction.producerEpoch(),
          transaction.transactionStartTimeMs());
    }
  }

  private final LongSupplier nanos;
  private Map<Begun, Long> firstSeen = Map.of();

  /**
   * @param nanos a clock that nobody sets, as {@link System#nanoTime}
   */
  OverdueTransactions(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Notes which transactions are open now.
   *
   * @param ongoing by their transactional ids; those that are missing have ended
   * @return the transactional ids of those that were seen for longer than their time-out and {@link
   *     #MARGIN}
   */
  Set<String> among(Map<String, TransactionDescription> ongoing) {
    long now = nanos.getAsLong();
    Map<Begun, Long> seen = new HashMap<>();
    Set<String> overdue = new TreeSet<>();
    ongoing.forEach(
        (id, transaction) -> {
          Begun begun = Begun.of(id, transaction);
          long since = firstSeen.getOrDefault(begun, now);
          seen.put(begun, since);
          Duration timeout = Duration.ofMillis(transaction.transactionTimeoutMs());
          if (now - since > timeout.plus(MARGIN).toNanos()) {
            overdue.add(id);
          }
        });
    firstSeen = seen;
    return overdue;
  }
}
