package io.newswire.deliver.queue;

import io.newswire.deliver.DeliveryReporter;
import io.newswire.deliver.DurationText;
import io.newswire.deliver.SenderLookup;
import io.newswire.deliver.queue.SendSequence.SendResult;
import io.newswire.model.alert.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends what waits in a {@link DeliveryQueue}, repeats what failed, and gives up what cannot be
 * sent. Used by one thread; answers arrive on others, and are read by {@link #work}.
 */
public final class DeliveryScheduler {
  /** As much of it may be sent twice after a crash. */
  private static final int LOAD = 20;

  private static final Duration LOOK_FOR_ANSWERS = Duration.ofMillis(10);

  private final DeliveryQueue queue;
  private final SenderLookup senders;
  private final DeliveryReporter reporter;
  private final Duration giveUp;
  private final InFlightSends inFlightSends;
  private final ConcurrentLinkedQueue<SendResult> answered = new ConcurrentLinkedQueue<>();
  private boolean closed;
  private int open;

  /**
   * Sends nothing yet.
   *
   * @param giveUp how long a destination may fail before what waits for it is rejected
   */
  public DeliveryScheduler(
      DeliveryQueue queue,
      SenderLookup senders,
      DeliveryReporter reporter,
      Duration giveUp,
      InFlightSends inFlightSends) {
    this.queue = queue;
    this.senders = senders;
    this.reporter = reporter;
    this.giveUp = giveUp;
    this.inFlightSends = inFlightSends;
  }

  /** Looks at what was answered, and sends what may be sent. */
  public void work(Instant now) {
    do {
      for (SendResult done = answered.poll(); done != null; done = answered.poll()) {
        leave();
        if (done.last()) {
          done.ruleQueue().destinationQueue().ended(done.ruleQueue());
        }
        settle(done, now);
      }
      for (DestinationQueue destinationQueue : queue.destinationQueues()) {
        send(destinationQueue, now);
      }
    } while (!answered.isEmpty());
  }

  private void send(DestinationQueue destinationQueue, Instant now) {
    for (Optional<RuleQueue> next = destinationQueue.next(now);
        next.isPresent() && enter();
        next = destinationQueue.next(now)) {
      RuleQueue ruleQueue = next.get();
      List<PendingDelivery> load =
          queue.next(ruleQueue, destinationQueue.failingSince() == null ? LOAD : 1);
      destinationQueue.started(ruleQueue);
      new SendSequence(ruleQueue, load.iterator(), senders, this::enter, answered::add).go();
    }
  }

  private synchronized boolean enter() {
    boolean may = !closed && inFlightSends.enter();
    open += may ? 1 : 0;
    return may;
  }

  private synchronized void leave() {
    open--;
    inFlightSends.leave(1);
  }

  private void settle(SendResult done, Instant now) {
    RuleQueue ruleQueue = done.ruleQueue();
    DestinationQueue destinationQueue = ruleQueue.destinationQueue();
    PendingDelivery pending = done.pending();
    String detail = done.answer().detail();
    switch (done.answer().outcome()) {
      case DELIVERED -> {
        destinationQueue.answered();
        queue.remove(ruleQueue);
        reporter.report(pending.tried(), DeliveryState.DELIVERED, detail);
      }
      case REFUSED -> {
        destinationQueue.answered();
        queue.remove(ruleQueue);
        reporter.reject(pending.tried(), detail);
      }
      case FAILED -> {
        destinationQueue.answered();
        ruleQueue.rest(now);
        Instant since = pending.failingSince() == null ? now : pending.failingSince();
        keep(ruleQueue, pending.failed(detail, since));
        giveUpHead(ruleQueue, since, detail, now);
      }
      case AWAY -> {
        destinationQueue.away(now, done.answer().retryAfter());
        keep(ruleQueue, pending.failed(detail, destinationQueue.failingSince()));
        destinationQueue
            .ruleQueues()
            .forEach(waiting -> giveUpAll(waiting, destinationQueue.failingSince(), detail, now));
      }
    }
  }

  private void keep(RuleQueue ruleQueue, PendingDelivery pending) {
    queue.keep(ruleQueue, pending);
    reporter.report(pending, DeliveryState.WAITING, pending.lastError());
  }

  /** What was never tried meanwhile too. */
  private void giveUpAll(RuleQueue ruleQueue, Instant failingSince, String detail, Instant now) {
    boolean more = true;
    while (more) {
      more = giveUpHead(ruleQueue, failingSince, detail, now);
    }
  }

  /** Rejects the next of a rule queue if its destination has failed for too long. */
  private boolean giveUpHead(
      RuleQueue ruleQueue, Instant failingSince, String detail, Instant now) {
    if (ruleQueue.isEmpty() || ruleQueue.busy()) {
      return false;
    }
    PendingDelivery pending = queue.head(ruleQueue);
    Instant since = pending.since().isAfter(failingSince) ? pending.since() : failingSince;
    boolean tooLong = !now.isBefore(since.plus(giveUp));
    if (tooLong) {
      queue.remove(ruleQueue);
      reporter.reject(pending, "given up after %s: %s".formatted(DurationText.of(giveUp), detail));
    }
    return tooLong;
  }

  /** When to work again; empty if there is nothing to wait for. */
  public Optional<Instant> wakesAt(Instant now) {
    boolean sending =
        queue.destinationQueues().stream()
            .anyMatch(destinationQueue -> destinationQueue.sending() > 0);
    return sending
        ? Optional.of(now.plus(LOOK_FOR_ANSWERS))
        : queue.destinationQueues().stream()
            .flatMap(destinationQueue -> destinationQueue.wakesAt().stream())
            .min(Instant::compareTo);
  }

  /** Sends no more and looks at no more answers: what is under way will be sent again. */
  public synchronized void close() {
    closed = true;
    inFlightSends.leave(open);
  }
}
