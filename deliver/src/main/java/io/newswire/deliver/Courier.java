package io.newswire.deliver;

import io.newswire.deliver.Trip.Stop;
import io.newswire.model.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends what waits in a {@link Queue}, again where it must, and gives up what cannot be told. Used
 * by one thread; answers come in on others, and are looked at when it {@link #work}s.
 */
final class Courier {
  /** As much of it may be told twice after a crash. */
  private static final int LOAD = 20;

  private static final Duration LOOK_FOR_ANSWERS = Duration.ofMillis(10);

  private final Queue queue;
  private final SenderFinder senders;
  private final Exits exits;
  private final Duration giveUp;
  private final Gate gate;
  private final ConcurrentLinkedQueue<Stop> answered = new ConcurrentLinkedQueue<>();
  private boolean closed;
  private int open;

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
      for (Stop done = answered.poll(); done != null; done = answered.poll()) {
        leave();
        if (done.last()) {
          done.lane().line().ended(done.lane());
        }
        settle(done, now);
      }
      for (Line line : queue.lines()) {
        send(line, now);
      }
    } while (!answered.isEmpty());
  }

  private void send(Line line, Instant now) {
    for (Optional<Lane> next = line.next(now); next.isPresent() && enter(); next = line.next(now)) {
      Lane lane = next.get();
      List<Pending> load = queue.next(lane, line.failingSince() == null ? LOAD : 1);
      line.started(lane);
      new Trip(lane, load.iterator(), senders, this::enter, answered::add).go();
    }
  }

  private synchronized boolean enter() {
    boolean may = !closed && gate.enter();
    open += may ? 1 : 0;
    return may;
  }

  private synchronized void leave() {
    open--;
    gate.leave(1);
  }

  private void settle(Stop done, Instant now) {
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

  /** Sends no more and looks at no more answers: what is under way will be sent again. */
  synchronized void close() {
    closed = true;
    gate.leave(open);
  }
}
