package io.newswire.kafka;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.requests.TransactionResult;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest.TxnMarkerEntry;

/**
 * A transaction that is open in the log of a partition.
 *
 * @param epoch of the producer while it wrote
 * @param coordinatorEpoch of the last marker of that producer there; 0 if there is none
 * @param from the offset of its first record
 * @param writtenAt the time of its last record
 */
record OpenTransaction(
    TopicPartition partition,
    Node leader,
    long producer,
    int epoch,
    int coordinatorEpoch,
    long from,
    Instant writtenAt) {

  /** The topic of the offsets of all groups. */
  static final String OFFSETS = "__consumer_offsets";

  /** The one in which a marker has the epoch of the records. */
  private static final short TRANSACTION_VERSION = 0;

  /** Of a producer that has a transaction open. */
  static OpenTransaction of(TopicPartition partition, Node leader, ProducerState state) {
    return new OpenTransaction(
        partition,
        leader,
        state.producerId(),
        state.producerEpoch(),
        state.coordinatorEpoch().orElse(0),
        state.currentTransactionStartOffset().orElseThrow(),
        Instant.ofEpochMilli(state.lastTimestamp()));
  }

  /** The marker that ends it. */
  TxnMarkerEntry marker(TransactionResult result) {
    return new TxnMarkerEntry(
        producer, (short) epoch, coordinatorEpoch, result, List.of(partition), TRANSACTION_VERSION);
  }

  /** Whether it commits offsets, perhaps of another application. */
  boolean isOfOffsets() {
    return partition.topic().equals(OFFSETS);
  }
}
