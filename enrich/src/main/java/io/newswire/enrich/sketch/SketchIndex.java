package io.newswire.enrich.sketch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds articles by the hashes of their sketch that they share with a text. Not thread-safe.
 *
 * <p>A sketch is a few hashes that stand for an article, each once.
 */
public final class SketchIndex {
  /** An article that shares fewer hashes is found by chance. */
  private static final int FEWEST_SHARED = 2;

  private final HashPostings postings = new HashPostings();
  private final List<Entry> byNumber = new ArrayList<>();
  private final BitSet free = new BitSet();

  /** How many hashes of the text that is looked up an article shares, by number; else 0. */
  private int[] shared = new int[0];

  private final BitSet found = new BitSet();
  private long additions;

  private record Hit(Entry entry, int shared) {
    static final Comparator<Hit> MOST_SHARED_FIRST =
        Comparator.comparingInt(Hit::shared)
            .reversed()
            .thenComparing(it -> it.entry.seenAt)
            .thenComparing(it -> it.entry.id);
  }

  /** An article; {@code number} is that of the postings. */
  public static final class Entry {
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

    public String id() {
      return id;
    }

    public Instant seenAt() {
      return seenAt;
    }
  }

  /** How many articles were added until now. */
  public long additions() {
    return additions;
  }

  /** Adds an article, which is not there. */
  public Entry add(String id, Instant seenAt, int[] sketch) {
    int number = free.isEmpty() ? byNumber.size() : free.nextSetBit(0);
    Entry entry = new Entry(id, seenAt, number, sketch, ++additions);
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
  public void remove(Entry entry) {
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
   * @param hashes all hashes of the text; may repeat
   * @param since only articles added after so many others; 0 for all
   */
  public Stream<String> find(IntStream hashes, long since) {
    int[] sorted = hashes.sorted().toArray();
    if (shared.length < byNumber.size()) {
      shared = Arrays.copyOf(shared, 2 * byNumber.size());
    }
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        postings.find(sorted[i], this::count);
      }
    }
    return takeHits(since).stream().sorted(Hit.MOST_SHARED_FIRST).map(hit -> hit.entry.id);
  }

  private void count(int article) {
    found.set(article);
    shared[article]++;
  }

  private List<Hit> takeHits(long since) {
    List<Hit> hits = new ArrayList<>();
    for (int article = found.nextSetBit(0); article >= 0; article = found.nextSetBit(article + 1)) {
      Entry entry = byNumber.get(article);
      if (shared[article] >= FEWEST_SHARED && entry.addition > since) {
        hits.add(new Hit(entry, shared[article]));
      }
      shared[article] = 0;
    }
    found.clear();
    return hits;
  }
}
