package io.newswire.bench.torture.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was pushed of an article, and acknowledged. Thread-safe. */
public final class ArticleLedger {
  private final int number;
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

  public Expectation expected() {
    return Expectation.after(entries().stream().map(Entry::step).toList());
  }
}
