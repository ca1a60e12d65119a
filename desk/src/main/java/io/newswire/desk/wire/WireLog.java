package io.newswire.desk.wire;

import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest articles, each once, in the order in which they came or their embargo ended. Not
 * thread-safe.
 */
final class WireLog {
  /** Embargoed articles have a bound of their own. */
  static final int MOST_EMBARGOED = 2_000;

  private final int most;
  private final WireEmbargoes embargoes = new WireEmbargoes(MOST_EMBARGOED);
  private final Map<String, WireEntry> items = new LinkedHashMap<>();
  private WirePosition position;

  /** Who has read less than this may have missed what was forgotten. */
  private WirePosition forgotten = WirePosition.START;

  /**
   * An empty log.
   *
   * @param most how many articles it remembers
   */
  WireLog(int most, Instant now) {
    this.most = most;
    position = WirePosition.START.with(now);
  }

  /** Where it is; what came before has been given to all. */
  WirePosition position() {
    return position;
  }

  /**
   * Takes the next record of a partition.
   *
   * @return what is new with it; empty if it was taken before
   */
  List<WireArticle> add(int partition, long offset, EnrichedArticle enriched, Instant now) {
    if (offset <= position.offset(partition)) {
      return List.of();
    }
    if (!position.offsets().containsKey(partition)) {
      forgotten = forgotten.with(partition, offset - 1);
    }
    position = position.with(partition, offset);
    WireEntry item = WireEntry.of(partition, offset, enriched, now);
    put(item);
    embargoes.remove(item.id());
    if (item.isEmbargoed(position.announced())) {
      embargoes.put(item);
    }
    return List.of(item.at(position.announced()));
  }

  /**
   * Takes an article that came before what the log has read, and whose embargo ended lately or will
   * end. One that the log has read goes before it.
   */
  void addEarlier(EnrichedArticle enriched, Instant now) {
    WireEntry item = WireEntry.earlier(enriched, now);
    if (items.containsKey(item.id()) || embargoes.contains(item.id())) {
      return;
    }
    if (item.isEmbargoed(position.announced())) {
      embargoes.put(item);
    } else {
      put(item);
    }
  }

  /** Moves on in time; returns the articles whose embargo ended since the last call. */
  List<WireArticle> announce(Instant now) {
    List<WireEntry> released = embargoes.release(now);
    position = position.with(now);
    released.forEach(this::put);
    return released.stream().map(WireEntry::shown).toList();
  }

  private void put(WireEntry item) {
    items.remove(item.id());
    items.put(item.id(), item);
    if (items.size() > most) {
      // Not the first one: after a start, partitions are read one after the other.
      WireEntry eldest = Collections.min(items.values(), Comparator.comparing(this::arrivedAt));
      items.remove(eldest.id());
      forget(eldest);
    }
  }

  private Instant arrivedAt(WireEntry item) {
    return item.at(position.announced()).arrivedAt();
  }

  private void forget(WireEntry item) {
    long offset = Math.max(item.offset(), forgotten.offset(item.partition()));
    Instant time =
        item.until().isAfter(forgotten.announced()) && !item.isEmbargoed(position.announced())
            ? item.until()
            : forgotten.announced();
    forgotten = forgotten.with(item.partition(), offset).with(time);
  }

  /** What somebody has missed; empty if that is not known. */
  Optional<List<WireArticle>> since(WirePosition reader) {
    if (!reader.reaches(forgotten)) {
      return Optional.empty();
    }
    Instant now = position.announced();
    return Optional.of(
        items.values().stream()
            .filter(item -> item.isNewTo(reader, now))
            .map(item -> item.at(now))
            .toList());
  }

  /** The newest articles that are not withdrawn, the newest first. */
  List<WireArticle> latest(int size) {
    Instant now = position.announced();
    return items.values().stream()
        .map(item -> item.at(now))
        .filter(WireArticle::isCurrent)
        .sorted(Comparator.comparing(WireArticle::arrivedAt).reversed())
        .limit(size)
        .toList();
  }
}
