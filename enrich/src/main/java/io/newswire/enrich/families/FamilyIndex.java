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
import java.util.function.Function;

/**
 * The articles of the last {@link Topics#FAMILY_WINDOW}, found by their shingles. One instance
 * serves all threads of a process; whoever asks for candidates and then adds an article holds its
 * monitor, so that of two copies one sees the other.
 *
 * <p>Signatures are stored elsewhere, on disk; only one that is not stored yet is kept here.
 */
final class FamilyIndex {
  /** An article that shares fewer anchors is found by chance. */
  private static final int FEWEST_ANCHORS = 2;

  private static final int MOST_CANDIDATES = 8;

  /** How far the clocks of two machines may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final int mostArticles;
  private final AnchorTable table = new AnchorTable();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Entry> byNumber = new ArrayList<>();
  private final BitSet free = new BitSet();

  /** The revisions of forgotten articles, until the store has forgotten them. */
  private final Map<String, Integer> withdrawn = new HashMap<>();

  private Instant newest = Instant.MIN;

  /** An article. {@code unstored} is its signature until the store has it, then null. */
  private static final class Entry {
    private final String id;
    private final int number;
    private final Instant seenAt;
    private final int[] anchors;
    private Signature unstored;

    Entry(String id, int number, Instant seenAt, int[] anchors, Signature unstored) {
      this.id = id;
      this.number = number;
      this.seenAt = seenAt;
      this.anchors = anchors;
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
    Map<Integer, Integer> shared = new HashMap<>();
    shingles
        .hashes()
        .distinct()
        .forEach(hash -> table.find(hash, article -> shared.merge(article, 1, Integer::sum)));
    return shared.entrySet().stream()
        .filter(it -> it.getValue() >= FEWEST_ANCHORS)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(it -> byNumber.get(it.getKey()).seenAt)
                .thenComparing(it -> byNumber.get(it.getKey()).id))
        .map(it -> byNumber.get(it.getKey()).id)
        .filter(found -> !found.equals(id))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** The signature of an article; null if it is not in the window. */
  synchronized Signature signature(String id, Function<String, Signature> stored) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return null;
    }
    return entry.unstored == null ? stored.apply(id) : entry.unstored;
  }

  /** Adds an article whose signature is not stored yet, or replaces it. */
  synchronized void add(String id, Signature signature) {
    withdrawn.remove(id);
    put(id, signature, signature);
  }

  /**
   * Takes note of a signature that was stored, here or by another process. It comes a little later
   * than {@link #add}, so this process may know a newer revision already.
   */
  synchronized void stored(String id, Signature signature) {
    Entry known = entries.get(id);
    boolean newer = known != null && isNewer(known.unstored, signature);
    if (!newer && signature.revision() >= withdrawn.getOrDefault(id, 0)) {
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
  synchronized void withdraw(String id, int revision) {
    remove(id);
    if (revision > 1) {
      withdrawn.put(id, revision);
    }
  }

  /** Takes note of a signature that was stored earlier, unless the article is known. */
  synchronized void restored(String id, Signature signature) {
    if (!entries.containsKey(id)) {
      put(id, signature, null);
    }
  }

  private void put(String id, Signature signature, Signature unstored) {
    remove(id);
    int number = free.isEmpty() ? byNumber.size() : free.nextSetBit(0);
    int[] anchors = Shingles.ofBytes(signature.shingles()).anchors();
    Entry entry = new Entry(id, number, signature.seenAt(), anchors, unstored);
    if (number == byNumber.size()) {
      byNumber.add(entry);
    } else {
      byNumber.set(number, entry);
      free.clear(number);
    }
    entries.put(id, entry);
    for (int anchor : anchors) {
      table.add(anchor, number);
    }
    if (signature.seenAt().isAfter(newest)) {
      newest = signature.seenAt();
    }
  }

  private void remove(String id) {
    Entry entry = entries.remove(id);
    if (entry != null) {
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
    Instant end = newest.isAfter(now) ? now : newest;
    List<String> expired = new ArrayList<>();
    for (Entry entry : entries.values()) {
      boolean tooMany = entries.size() - expired.size() > mostArticles;
      boolean inWindow =
          !entry.seenAt.plus(Topics.FAMILY_WINDOW).isBefore(end)
              && !entry.seenAt.minus(CLOCK_SKEW).isAfter(now);
      if (inWindow && !tooMany) {
        break;
      }
      expired.add(entry.id);
    }
    expired.forEach(this::remove);
    return expired;
  }

  /** The number of articles in the window. */
  synchronized int size() {
    return entries.size();
  }

  /** The order in which restored articles are added, so that the oldest leaves first. */
  static Comparator<Map.Entry<String, Instant>> oldestFirst() {
    return Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey());
  }
}
