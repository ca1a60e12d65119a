package io.newswire.deliver;

import io.newswire.deliver.send.Answer;
import io.newswire.deliver.send.Answer.Outcome;
import io.newswire.model.Delivery;
import io.newswire.model.RejectedException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some of what waits in a lane, sent one behind the other without coming back for each; it ends
 * with the first that is not taken. Goes on in the threads of the senders.
 */
final class Trip {
  private static final Logger LOG = LoggerFactory.getLogger(Trip.class);

  private final Lane lane;
  private final Iterator<Pending> load;
  private final SenderFinder senders;
  private final BooleanSupplier mayGoOn;
  private final Consumer<Stop> stops;

  /**
   * What came of one delivery.
   *
   * @param last whether the trip ended with it
   */
  record Stop(Lane lane, Pending pending, Answer answer, boolean last) {}

  /**
   * Is not under way yet.
   *
   * @param load at least one, in order
   * @param mayGoOn asked before each but the first
   * @param stops takes what came of each, in order
   */
  Trip(
      Lane lane,
      Iterator<Pending> load,
      SenderFinder senders,
      BooleanSupplier mayGoOn,
      Consumer<Stop> stops) {
    this.lane = lane;
    this.load = load;
    this.senders = senders;
    this.mayGoOn = mayGoOn;
    this.stops = stops;
  }

  /** Sends the next; returns at once. */
  void go() {
    Pending pending = load.next();
    send(pending.delivery())
        .exceptionally(Trip::fault)
        .thenAccept(
            answer -> {
              boolean more =
                  answer.outcome() == Outcome.DELIVERED && load.hasNext() && mayGoOn.getAsBoolean();
              stops.accept(new Stop(lane, pending, answer, !more));
              if (more) {
                go();
              }
            });
  }

  private CompletableFuture<Answer> send(Delivery delivery) {
    try {
      return senders.find(delivery.destination()).send(delivery);
    } catch (RejectedException e) {
      return CompletableFuture.completedFuture(Answer.refused(e.getMessage()));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(fault(e));
    }
  }

  private static Answer fault(Throwable thrown) {
    LOG.error("A message could not be made", thrown);
    return Answer.refused("a fault in making the message, not in the destination: " + thrown);
  }
}
