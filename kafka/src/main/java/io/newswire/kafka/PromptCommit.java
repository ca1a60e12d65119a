package io.newswire.kafka;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has the records of a task committed as soon as the {@link CommitPace} allows: at once behind a
 * pause. Used by one task.
 */
public final class PromptCommit {
  private final ProcessorContext<?, ?> context;
  private final CommitPace pace;
  private final WakeUpTimer timer;
  private long receivedMillis;

  /**
   * Asks for no commit before a record comes.
   *
   * @param pace of the topology
   */
  public PromptCommit(ProcessorContext<?, ?> context, CommitPace pace) {
    this.context = context;
    this.pace = pace;
    this.timer = new WakeUpTimer(context, pace.wakeUps(), this::ring);
  }

  /**
   * A record is being processed.
   *
   * @param written its timestamp, in milliseconds of the clock
   */
  public void received(long written) {
    long now = context.currentSystemTimeMs();
    receivedMillis = now;
    long next = pace.next(now, written);
    if (next <= now) {
      timer.cancel();
      commit(now);
    } else {
      timer.set(Optional.of(Instant.ofEpochMilli(next)), Instant.ofEpochMilli(now));
    }
  }

  /** Another task of the thread may have asked meanwhile, for all of them. */
  private void ring() {
    if (pace.isUncommitted(receivedMillis)) {
      commit(context.currentSystemTimeMs());
    }
  }

  private void commit(long now) {
    context.commit();
    pace.asked(now);
  }
}
