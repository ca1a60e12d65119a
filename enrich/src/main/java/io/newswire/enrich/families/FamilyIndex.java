package io.newswire.enrich.families;

import io.newswire.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The articles of the last {@link Topics#FAMILY_WINDOW}, found by their shingles. One instance
 * serves all threads of a process. Articles are compared without a lock; {@link #addUnlessRelated}
 * refuses an article that has to be compared again, so that of two copies one sees the other.
 *
 * <p>Signatures are stored elsewhere, on disk; only one that is not stored yet is kept here.
 */
final class FamilyIndex {
  /** An article that shares fewer anchors is found by chance. */
  private static final int FEWEST_ANCHORS = 2;

  private static final int MOST_CANDIDATES = 8;

  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparing((Entry it) -> it.seenAt).thenComparing(it -> it.id);

  /** How far the clocks of two machines may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final int mostArticles;
  private final AnchorTable table = new AnchorTable();
  private final Map<String, Entry> entries = new HashMap<>();

  /** Stores are restored in the order of partitions, so the order of arrival is not that of age. */
  private final NavigableSet<Entry> byAge = new TreeSet<>(OLDEST_FIRST);

  private final List<Entry> byNumber = new ArrayList<>();
  private final BitSet free = new BitSet();

  /** Forgotten articles until the store has forgotten them, that of longest ago first. */
  private final Map<String, Withdrawal> withdrawn = new LinkedHashMap<>();

  private long additions;

  private record Withdrawal(int revision, Instant at) {}

  /** An article. {@code unstored} is its signature until the store has it, then null. */
  private static final class Entry {
    private final String id;
    private final int number;
    private final Instant seenAt;
    private final int[] anchors;
    private final long addition;
    private Signature unstored;

    Entry(String id, int number, Instant seenAt, int[] anchors, long addition, Signature unstored) {
      this.id = id;
      this.number = number;
      this.seenAt = seenAt;
      this.anchors = anchors;
      this.addition = addition;
      this.unstored = unstored;
    }
  }

  /**
   * Makes an empty index.
   *
   * @param mostArticles of more the oldest are given up by {@link #expired()}
   */
  FamilyIndex(int mostArticles) {
    this.mostArticles = mostArticles;
  }

  /**
   * The articles that share most anchors with a text, those with most first, of equals those that
   * were seen first; at most {@value #MOST_CANDIDATES}.
   *
   * @param id the text's own article, which is left out
   */
  synchronized List<String> candidates(String id, Shingles shingles) {
    return candidates(id, shingles, 0).limit(MOST_CANDIDATES).toList();
  }

  private Stream<String> candidates(String id, Shingles shingles, long since) {
    Map<Integer, Integer> shared = new HashMap<>();
    shingles
        .hashes()
        .distinct()
        .forEach(hash -> table.find(hash, article -> shared.merge(article, 1, Integer::sum)));
    return shared.entrySet().stream()
        .filter(it -> it.getValue() >= FEWEST_ANCHORS)
        .filter(it -> byNumber.get(it.getKey()).addition > since)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(it -> byNumber.get(it.getKey()).seenAt)
                .thenComparing(it -> byNumber.get(it.getKey()).id))
        .map(it -> byNumber.get(it.getKey()).id)
        .filter(found -> !found.equals(id));
  }

  /** How many articles were added or replaced until now. */
  synchronized long additions() {
    return additions;
  }

  /** The signature of an article; null if it is not in the window. */
  Signature signature(String id, Function<String, Signature> stored) {
    synchronized (this) {
      Entry entry = entries.get(id);
      if (entry == null) {
        return null;
      }
      if (entry.unstored != null) {
        return entry.unstored;
      }
    }
    return stored.apply(id);
  }

  /** Adds an article whose signature is not stored yet, or replaces it. */
  synchronized void add(String id, Signature signature) {
    withdrawn.remove(id);
    put(id, signature, signature);
  }

  /**
   * Adds an article as {@link #add} does, unless candidates came since.
   *
   * @param since the number of additions before the article was compared
   * @return whether it was added
   */
  synchronized boolean addUnlessRelated(
      String id, Signature signature, Shingles shingles, long since) {
    if (additions != since && candidates(id, shingles, since).findAny().isPresent()) {
      return false;
    }
    add(id, signature);
    return true;
  }

  /**
   * Takes note of a signature that was stored, here or by another process. It comes a little later
   * than {@link #add}, so this process may know a newer revision already.
   */
  synchronized void stored(String id, Signature signature) {
    Entry known = entries.get(id);
    boolean newer = known != null && isNewer(known.unstored, signature);
    Withdrawal withdrawal = withdrawn.get(id);
    if (!newer && (withdrawal == null || signature.revision() >= withdrawal.revision())) {
      put(id, signature, null);
    }
  }

  private static boolean isNewer(Signature unstored, Signature stored) {
    return unstored != null && unstored.revision() > stored.revision();
  }

  /** Takes note that a signature was removed from the store. */
  synchronized void unstored(String id) {
    withdrawn.remove(id);
    Entry known = entries.get(id);
    if (known != null && known.unstored == null) {
      remove(id);
    }
  }

  /** Forgets an article whose revision has no signature, also if an older one is stored yet. */
  synchronized void withdraw(String id, int revision, Instant now) {
    remove(id);
    if (revision > 1) {
      withdrawn.remove(id);
      withdrawn.put(id, new Withdrawal(revision, now));
    }
  }

  /**
   * Undoes {@link #add} or {@link #withdraw}: the revision came to nothing.
   *
   * @param before the stored signature of the revision before; null if there is none
   */
  synchronized void revert(String id, Signature before) {
    withdrawn.remove(id);
    if (before == null) {
      remove(id);
    } else {
      put(id, before, null);
    }
  }

  /** Whether an article is in the window. */
  synchronized boolean knows(String id) {
    return entries.containsKey(id);
  }

  private void put(String id, Signature signature, Signature unstored) {
    remove(id);
    int number = free.isEmpty() ? byNumber.size() : free.nextSetBit(0);
    int[] anchors = Shingles.ofBytes(signature.shingles()).anchors();
    Entry entry = new Entry(id, number, signature.seenAt(), anchors, ++additions, unstored);
    if (number == byNumber.size()) {
      byNumber.add(entry);
    } else {
      byNumber.set(number, entry);
      free.clear(number);
    }
    entries.put(id, entry);
    byAge.add(entry);
    for (int anchor : anchors) {
      table.add(anchor, number);
    }
  }

  private void remove(String id) {
    Entry entry = entries.remove(id);
    if (entry != null) {
      byAge.remove(entry);
      for (int anchor : entry.anchors) {
        table.remove(anchor, entry.number);
      }
      byNumber.set(entry.number, null);
      free.set(entry.number);
    }
  }

  /**
   * Forgets the articles that left the window, and those of the future, which would be the last to
   * leave it.
   *
   * @return their ids
   */
  synchronized List<String> expired(Instant now) {
    List<String> expired = new ArrayList<>();
    while (!byAge.isEmpty() && byAge.last().seenAt.minus(CLOCK_SKEW).isAfter(now)) {
      expired.add(forget(byAge.last()));
    }
    while (entries.size() > mostArticles || (!byAge.isEmpty() && leftWindow(now))) {
      expired.add(forget(byAge.first()));
    }
    Instant end = now.minus(Topics.FAMILY_WINDOW);
    withdrawn.values().removeIf(it -> it.at().isBefore(end));
    return expired;
  }

  private boolean leftWindow(Instant now) {
    Instant newest = byAge.last().seenAt;
    Instant end = newest.isAfter(now) ? now : newest;
    return byAge.first().seenAt.plus(Topics.FAMILY_WINDOW).isBefore(end);
  }

  private String forget(Entry entry) {
    remove(entry.id);
    return entry.id;
  }

  /** The number of articles in the window. */
  synchronized int size() {
    return entries.size();
  }
}
