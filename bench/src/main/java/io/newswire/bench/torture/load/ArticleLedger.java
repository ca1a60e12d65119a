package io.newswire.bench.torture.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was pushed of an article, and acknowledged. Thread-safe. */
public final class ArticleLedger {
  /** How long after it was set a process may still read the old time. */
  private static final Duration LATE = Duration.ofSeconds(2);

  private final int number;
  private final Instant begun = Instant.now();
  private final List<Entry> entries = new ArrayList<>();

  public ArticleLedger(int number) {
    this.number = number;
  }

  /**
   * A step that was acknowledged.
   *
   * @param attempts more than one if an attempt had no answer or another one; any of them may
   *     arrive
   */
  public record Entry(Step step, String way, Instant at, int attempts) {}

  public int number() {
    return number;
  }

  public synchronized void acknowledged(Step step, String way, int attempts) {
    entries.add(new Entry(step, way, Instant.now(), attempts));
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Whether the time of receipt, by which a {@link Step.Action#WITHDRAW} and the versions around it
   * are ordered, was taken from a clock that was not set meanwhile. Kafka's clients have their own.
   *
   * @param clockChanges when the clock of the HTTP server was set
   */
  public boolean isOrdered(List<Instant> clockChanges) {
    List<Entry> all = entries();
    if (all.stream()
        .noneMatch(
            entry ->
                entry.step().action() == Step.Action.WITHDRAW
                    && entry.way().equals(HttpPusher.NAME))) {
      return true;
    }
    Instant from = begun.minus(LATE);
    Instant last = all.get(all.size() - 1).at();
    return clockChanges.stream().noneMatch(at -> !at.isBefore(from) && !at.isAfter(last));
  }

  public Expectation expected() {
    return Expectation.after(entries().stream().map(Entry::step).toList());
  }
}
