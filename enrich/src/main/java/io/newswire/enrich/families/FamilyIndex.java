package io.newswire.enrich.families;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.newswire.enrich.sketch.SketchIndex;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Signatures are stored elsewhere, on disk; only one that is not stored yet is kept here. The
 * stories of the same articles are kept in the {@link StoryIndex}, whose lock is taken within this
 * one's.
 */
final class FamilyIndex {
  private static final int MOST_CANDIDATES = 8;

  private static final Comparator<SketchIndex.Entry> OLDEST_FIRST =
      Comparator.comparing(SketchIndex.Entry::seenAt).thenComparing(SketchIndex.Entry::id);

  /** Bytes of heap for signatures that were read from the store. */
  private static final int MOST_RECENT_BYTES = 4 << 20;

  /** How far the clocks of two machines may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final int mostArticles;
  private final Function<String, Signature> store;
  private final StoryIndex stories;
  private final SketchIndex sketches = new SketchIndex();
  private final Map<String, Entry> entries = new HashMap<>();

  /** Stores are restored in the order of partitions, so the order of arrival is not that of age. */
  private final NavigableSet<SketchIndex.Entry> byAge = new TreeSet<>(OLDEST_FIRST);

  /**
   * Stored signatures that were read last: an article that is printed by many is compared again and
   * again.
   */
  private final Cache<String, Signature> recent =
      Caffeine.newBuilder()
          .maximumWeight(MOST_RECENT_BYTES)
          .weigher((String id, Signature signature) -> signature.heapBytes())
          .executor(Runnable::run)
          .build();

  /** Forgotten articles until the store has forgotten them, that of longest ago first. */
  private final Map<String, Withdrawal> withdrawn = new LinkedHashMap<>();

  private record Withdrawal(int revision, Instant at) {}

  /** An article. {@code unstored} is its signature until the store has it, then null. */
  private record Entry(SketchIndex.Entry article, Signature unstored) {}

  /**
   * Makes an empty index.
   *
   * @param mostArticles of more the oldest are given up by {@link #expired}
   * @param stories gets the articles whose story is known
   * @param store reads stored signatures; gives null for those that are not there
   */
  FamilyIndex(int mostArticles, StoryIndex stories, Function<String, Signature> store) {
    this.mostArticles = mostArticles;
    this.stories = stories;
    this.store = store;
  }

  /**
   * The articles that share most shingles with a text, those with most first, of equals those that
   * were seen first; at most {@value #MOST_CANDIDATES}.
   *
   * @param id the text's own article, which is left out
   */
  synchronized List<String> candidates(String id, Shingles shingles) {
    return candidates(id, shingles, 0).limit(MOST_CANDIDATES).toList();
  }

  private Stream<String> candidates(String id, Shingles shingles, long since) {
    return sketches.find(shingles.hashes(), since).filter(found -> !found.equals(id));
  }

  /** How many articles were added or replaced until now. */
  synchronized long additions() {
    return sketches.additions();
  }

  /** The signature of an article; null if it is not in the window. */
  Signature signature(String id) {
    Entry entry;
    synchronized (this) {
      entry = entries.get(id);
      if (entry == null) {
        return null;
      }
      Signature known = entry.unstored == null ? recent.getIfPresent(id) : entry.unstored;
      if (known != null) {
        return known;
      }
    }
    Signature stored = store.apply(id);
    synchronized (this) {
      boolean unchanged = entries.get(id) == entry;
      if (unchanged && stored != null) {
        recent.put(id, stored);
      }
    }
    return stored;
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
    if (additions() != since && candidates(id, shingles, since).findAny().isPresent()) {
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
      if (known != null && isOfSameText(known.unstored, signature)) {
        entries.put(id, new Entry(known.article, null));
        putInStory(id, signature);
      } else {
        put(id, signature, null);
      }
    }
  }

  /** Whether an article is found by the same shingles with the stored signature. */
  private static boolean isOfSameText(Signature unstored, Signature stored) {
    return unstored != null
        && unstored.seenAt().equals(stored.seenAt())
        && Arrays.equals(unstored.shingles(), stored.shingles());
  }

  private static boolean isNewer(Signature unstored, Signature stored) {
    return unstored != null && unstored.revision() > stored.revision();
  }

  /** Takes note that a signature was removed from the store. */
  synchronized void unstored(String id) {
    withdrawn.remove(id);
    Entry known = entries.get(id);
    if (known != null && known.unstored == null) {
      removeEntry(id);
      stories.withdraw(id);
    }
  }

  /** Forgets an article whose revision has no signature, also if an older one is stored yet. */
  synchronized void withdraw(String id, int revision, Instant now) {
    removeEntry(id);
    stories.withdraw(id);
    if (revision > 1) {
      withdrawn.remove(id);
      withdrawn.put(id, new Withdrawal(revision, now));
    }
  }

  /** Undoes {@link #add} or {@link #withdraw}, because the revision is rejected after it. */
  void revert(String id) {
    Signature before = store.apply(id);
    synchronized (this) {
      withdrawn.remove(id);
      if (before == null) {
        remove(id);
      } else {
        put(id, before, null);
      }
    }
  }

  /** Whether an article is in the window. */
  synchronized boolean knows(String id) {
    return entries.containsKey(id);
  }

  /** Until the story of a new revision is decided on, the article stays in that of the former. */
  private void put(String id, Signature signature, Signature unstored) {
    removeEntry(id);
    SketchIndex.Entry article =
        sketches.add(id, signature.seenAt(), Shingles.ofBytes(signature.shingles()).sketch());
    entries.put(id, new Entry(article, unstored));
    byAge.add(article);
    putInStory(id, signature);
  }

  private void putInStory(String id, Signature signature) {
    if (signature.hasStory()) {
      stories.put(signature.storyArticle(id), signature.story());
    }
  }

  private void remove(String id) {
    removeEntry(id);
    stories.remove(id);
  }

  private void removeEntry(String id) {
    Entry entry = entries.remove(id);
    recent.invalidate(id);
    if (entry != null) {
      byAge.remove(entry.article);
      sketches.remove(entry.article);
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
    while (!byAge.isEmpty() && byAge.last().seenAt().minus(CLOCK_SKEW).isAfter(now)) {
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
    Instant newest = byAge.last().seenAt();
    Instant end = newest.isAfter(now) ? now : newest;
    return byAge.first().seenAt().plus(Topics.FAMILY_WINDOW).isBefore(end);
  }

  private String forget(SketchIndex.Entry article) {
    remove(article.id());
    return article.id();
  }

  /** The number of articles in the window. */
  synchronized int size() {
    return entries.size();
  }
}
