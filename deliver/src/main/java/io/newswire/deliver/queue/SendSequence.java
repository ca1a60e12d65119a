package io.newswire.deliver.queue;

import io.newswire.deliver.SenderLookup;
import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.deliver.send.DestinationAnswer.Outcome;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Delivery;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some of what waits in a rule queue, sent one behind the other without coming back for each; it
 * ends with the first that is not taken. Goes on in the threads of the senders.
 *
 * @param load at least one, in order
 * @param mayGoOn asked before each but the first
 * @param stops takes what came of each, in order
 */
record SendSequence(
    RuleQueue ruleQueue,
    Iterator<PendingDelivery> load,
    SenderLookup senders,
    BooleanSupplier mayGoOn,
    Consumer<SendResult> stops) {
  private static final Logger LOG = LoggerFactory.getLogger(SendSequence.class);

  /**
   * What came of one delivery.
   *
   * @param last whether the sequence ended with it
   */
  record SendResult(
      RuleQueue ruleQueue, PendingDelivery pending, DestinationAnswer answer, boolean last) {}

  /** Sends the next; returns at once. */
  void go() {
    PendingDelivery pending = load.next();
    send(pending.delivery())
        .exceptionally(SendSequence::fault)
        .thenAccept(
            answer -> {
              boolean more =
                  answer.outcome() == Outcome.DELIVERED && load.hasNext() && mayGoOn.getAsBoolean();
              stops.accept(new SendResult(ruleQueue, pending, answer, !more));
              if (more) {
                go();
              }
            });
  }

  private CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    try {
      return senders.find(delivery.destination()).send(delivery);
    } catch (RejectedException e) {
      return CompletableFuture.completedFuture(DestinationAnswer.refused(e.getMessage()));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(fault(e));
    }
  }

  private static DestinationAnswer fault(Throwable thrown) {
    LOG.error("A message could not be made", thrown);
    return DestinationAnswer.refused(
        "a fault in making the message, not in the destination: " + thrown);
  }
}
