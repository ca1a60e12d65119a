package io.newswire.deliver;

import io.newswire.deliver.send.Answer;
import io.newswire.model.Delivery;
import io.newswire.model.DeliveryState;
import io.newswire.model.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in a {@link Queue}, again where it must, and gives up what cannot be told. Used
 * by one thread; answers come in on others, and are looked at when it {@link #work}s.
 */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration LOOK_FOR_ANSWERS = Duration.ofMillis(10);

  private final Queue queue;
  private final SenderFinder senders;
  private final Exits exits;
  private final Duration giveUp;
  private final Gate gate;
  private final ConcurrentLinkedQueue<Attempt> answered = new ConcurrentLinkedQueue<>();

  private record Attempt(Lane lane, Pending pending, Answer answer) {}

  /**
   * Sends nothing yet.
   *
   * @param giveUp how long a destination may fail before what waits for it is rejected
   */
  Courier(Queue queue, SenderFinder senders, Exits exits, Duration giveUp, Gate gate) {
    this.queue = queue;
    this.senders = senders;
    this.exits = exits;
    this.giveUp = giveUp;
    this.gate = gate;
  }

  /** Looks at what was answered, and sends what may be sent. */
  void work(Instant now) {
    do {
      for (Attempt done = answered.poll(); done != null; done = answered.poll()) {
        gate.leave(1);
        done.lane().line().ended(done.lane());
        settle(done, now);
      }
      for (Line line : queue.lines()) {
        send(line, now);
      }
    } while (!answered.isEmpty());
  }

  private void send(Line line, Instant now) {
    for (Optional<Lane> next = line.next(now);
        next.isPresent() && gate.enter();
        next = line.next(now)) {
      Lane lane = next.get();
      Pending pending = queue.head(lane);
      line.started(lane);
      send(pending.delivery())
          .exceptionally(Courier::fault)
          .thenAccept(answer -> answered.add(new Attempt(lane, pending, answer)));
    }
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

  private void settle(Attempt done, Instant now) {
    Lane lane = done.lane();
    Line line = lane.line();
    Pending pending = done.pending();
    String detail = done.answer().detail();
    switch (done.answer().outcome()) {
      case DELIVERED -> {
        line.answered();
        queue.remove(lane);
        exits.report(pending.tried(), DeliveryState.DELIVERED, detail);
      }
      case REFUSED -> {
        line.answered();
        queue.remove(lane);
        exits.reject(pending.tried(), detail);
      }
      case FAILED -> {
        line.answered();
        lane.rest(now);
        Instant since = pending.failingSince() == null ? now : pending.failingSince();
        keep(lane, pending.failed(detail, since));
        giveUpHead(lane, since, detail, now);
      }
      case AWAY -> {
        line.away(now, done.answer().retryAfter());
        keep(lane, pending.failed(detail, line.failingSince()));
        line.lanes().forEach(waiting -> giveUpAll(waiting, line.failingSince(), detail, now));
      }
    }
  }

  private void keep(Lane lane, Pending pending) {
    queue.keep(lane, pending);
    exits.report(pending, DeliveryState.WAITING, pending.lastError());
  }

  /** What was never tried meanwhile too. */
  private void giveUpAll(Lane lane, Instant failingSince, String detail, Instant now) {
    boolean more = true;
    while (more) {
      more = giveUpHead(lane, failingSince, detail, now);
    }
  }

  /** Rejects the next of a lane if its destination has failed for too long. */
  private boolean giveUpHead(Lane lane, Instant failingSince, String detail, Instant now) {
    if (lane.isEmpty() || lane.busy()) {
      return false;
    }
    Pending pending = queue.head(lane);
    Instant since = pending.since().isAfter(failingSince) ? pending.since() : failingSince;
    boolean tooLong = !now.isBefore(since.plus(giveUp));
    if (tooLong) {
      queue.remove(lane);
      exits.reject(pending, "given up after %s: %s".formatted(Spoken.of(giveUp), detail));
    }
    return tooLong;
  }

  /** When to work again; empty if there is nothing to wait for. */
  Optional<Instant> wakesAt(Instant now) {
    boolean sending = queue.lines().stream().anyMatch(line -> line.sending() > 0);
    return sending
        ? Optional.of(now.plus(LOOK_FOR_ANSWERS))
        : queue.lines().stream().flatMap(line -> line.wakesAt().stream()).min(Instant::compareTo);
  }

  /** Looks at no more answers: what is under way will be sent again, by another. */
  void close() {
    gate.leave(queue.lines().stream().mapToInt(Line::sending).sum());
  }
}
