package io.newswire.kafka;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TransactionListing;

/**
 * The transactions that one look at Kafka found open in its logs.
 *
 * @param inLogs those in the logs of topics of Newswire, and in that of the offsets
 * @param listed what the coordinators list of the transactions that this user may see, by the ids
 *     of the producers
 */
record OpenTransactions(Set<OpenTransaction> inLogs, Map<Long, TransactionListing> listed) {

  /** What its coordinator lists of it; null if none lists it. */
  TransactionListing listing(OpenTransaction open) {
    return listed.get(open.producer());
  }

  /** Whether a producer has written to a topic of Newswire; offsets may be of any application. */
  boolean isInTopicOfNewswire(long producer) {
    return inLogs.stream().anyMatch(it -> it.producer() == producer && !it.isOfOffsets());
  }

  /** Whether a transaction is in a topic of Newswire, or of a service of Newswire. */
  boolean isOfNewswire(TransactionListing listing) {
    return isInTopicOfNewswire(listing.producerId())
        || listing.transactionalId().startsWith(StreamsJob.APPLICATION_PREFIX);
  }

  /** The transactional ids of those that are of Newswire and listed. */
  Set<String> idsOfNewswire() {
    return inLogs.stream()
        .map(this::listing)
        .filter(Objects::nonNull)
        .filter(this::isOfNewswire)
        .map(TransactionListing::transactionalId)
        .collect(Collectors.toSet());
  }
}
