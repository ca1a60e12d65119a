package io.newswire.kafka;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Has the records of a task committed as soon as the {@link CommitPace} allows. Used by one task.
 */
public final class PromptCommit {
  private final ProcessingContext context;
  private final CommitPace pace;
  private Cancellable timer;
  private long count;

  /**
   * Asks for no commit before a record comes.
   *
   * @param pace of the topology
   */
  public PromptCommit(ProcessingContext context, CommitPace pace) {
    this.context = context;
    this.pace = pace;
  }

  /** A record is being processed. */
  public void received() {
    long now = context.currentSystemTimeMs();
    commitAt(pace.record(now), now);
  }

  /**
   * A record of an internal topic is being processed. It does not count for the rate: the record
   * that it was made of has counted.
   */
  public void receivedInternal() {
    long now = context.currentSystemTimeMs();
    commitAt(pace.followingRecord(now), now);
  }

  private void commitAt(long next, long now) {
    count = pace.count();
    if (next <= now) {
      commit();
    } else if (timer == null) {
      timer =
          context.schedule(
              Duration.ofMillis(next - now), PunctuationType.WALL_CLOCK_TIME, at -> ring());
    }
  }

  /** An urgent record is being processed. */
  public void receivedUrgent() {
    commit();
  }

  /** Another task of the thread may have asked meanwhile, for all of them. */
  private void ring() {
    if (count == pace.count()) {
      commit();
    } else {
      cancel();
    }
  }

  private void commit() {
    cancel();
    context.commit();
    pace.commit(context.currentSystemTimeMs());
  }

  private void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
