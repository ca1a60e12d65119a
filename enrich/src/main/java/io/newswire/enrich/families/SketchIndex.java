package io.newswire.enrich.families;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds articles by the {@link Shingles#sketch} that they share with a text. Not thread-safe. */
final class SketchIndex {
  /** An article that shares fewer hashes is found by chance. */
  private static final int FEWEST_SHARED = 2;

  private final ShinglePostings postings = new ShinglePostings();
  private final List<Entry> byNumber = new ArrayList<>();
  private final BitSet free = new BitSet();
  private long additions;

  /** An article; {@code number} is that of the postings. */
  static final class Entry {
    private final String id;
    private final Instant seenAt;
    private final int number;
    private final int[] sketch;
    private final long addition;

    private Entry(String id, Instant seenAt, int number, int[] sketch, long addition) {
      this.id = id;
      this.seenAt = seenAt;
      this.number = number;
      this.sketch = sketch;
      this.addition = addition;
    }

    String id() {
      return id;
    }

    Instant seenAt() {
      return seenAt;
    }
  }

  /** How many articles were added until now. */
  long additions() {
    return additions;
  }

  /** Adds an article, which is not there. */
  Entry add(String id, Instant seenAt, Shingles shingles) {
    int number = free.isEmpty() ? byNumber.size() : free.nextSetBit(0);
    Entry entry = new Entry(id, seenAt, number, shingles.sketch(), ++additions);
    if (number == byNumber.size()) {
      byNumber.add(entry);
    } else {
      byNumber.set(number, entry);
      free.clear(number);
    }
    for (int hash : entry.sketch) {
      postings.add(hash, number);
    }
    return entry;
  }

  /** Removes an article, which is there. */
  void remove(Entry entry) {
    for (int hash : entry.sketch) {
      postings.remove(hash, entry.number);
    }
    byNumber.set(entry.number, null);
    free.set(entry.number);
  }

  /**
   * The articles that share most of their sketch with a text, those with most first, of equals
   * those that were seen first.
   *
   * @param since only articles added after so many others; 0 for all
   */
  Stream<String> find(Shingles shingles, long since) {
    Map<Integer, Integer> shared = new HashMap<>();
    shingles
        .hashes()
        .distinct()
        .forEach(hash -> postings.find(hash, article -> shared.merge(article, 1, Integer::sum)));
    return shared.entrySet().stream()
        .filter(it -> it.getValue() >= FEWEST_SHARED)
        .filter(it -> byNumber.get(it.getKey()).addition > since)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(it -> byNumber.get(it.getKey()).seenAt)
                .thenComparing(it -> byNumber.get(it.getKey()).id))
        .map(it -> byNumber.get(it.getKey()).id);
  }
}
