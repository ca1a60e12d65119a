package io.newswire.desk.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest things of a stream, each once, in the order in which they came or their embargo ended.
 * Not thread-safe.
 */
public final class LiveLog<T extends LiveItem> {
  /** Things under embargo have a bound of their own. */
  public static final int MOST_EMBARGOED = 2_000;

  /** A hundredth more is remembered before the eldest are forgotten together. */
  private static final int SLACK = 100;

  private final int most;
  private final LiveEmbargoes<T> embargoes = new LiveEmbargoes<>(MOST_EMBARGOED);
  private final Map<String, LiveEntry<T>> items = new LinkedHashMap<>();
  private LivePosition position;

  /** Who has read less than this may have missed what was forgotten. */
  private LivePosition forgotten = LivePosition.START;

  /**
   * Who came before the log began, and has read less than this, may have missed records that were
   * deleted before: those of partitions that were empty then.
   */
  private LivePosition unread = LivePosition.START;

  private final Instant began;
  private boolean caughtUp;

  /**
   * An empty log.
   *
   * @param most how many things it remembers
   */
  public LiveLog(int most, Instant now) {
    this.most = most;
    // As exact as a position that a reader comes back with.
    began = now.truncatedTo(ChronoUnit.MILLIS);
    position = LivePosition.START.with(now);
  }

  /** Notes that all records that were there have been taken. */
  public void caughtUp() {
    caughtUp = true;
  }

  /** Where it is; what came before has been given to all. */
  public LivePosition position() {
    return position;
  }

  /**
   * Takes the next record of a partition.
   *
   * @return what is new with it; empty if it was taken before
   */
  public List<T> add(int partition, long offset, LiveVersions<T> versions) {
    if (offset <= position.offset(partition)) {
      return List.of();
    }
    if (!position.offsets().containsKey(partition)) {
      if (caughtUp) {
        unread = unread.with(partition, offset - 1);
      } else {
        forgotten = forgotten.with(partition, offset - 1);
      }
    }
    position = position.with(partition, offset);
    LiveEntry<T> item = new LiveEntry<>(partition, offset, versions);
    put(item);
    embargoes.remove(item.id());
    if (item.isEmbargoed(position.announced())) {
      embargoes.put(item);
    }
    return List.of(item.at(position.announced()));
  }

  /**
   * Takes a thing that came before what the log has read, and whose embargo ended lately or will
   * end. One that the log has read goes before it.
   */
  public void addEarlier(LiveVersions<T> versions) {
    LiveEntry<T> item = LiveEntry.earlier(versions);
    if (items.containsKey(item.id()) || embargoes.contains(item.id())) {
      return;
    }
    if (item.isEmbargoed(position.announced())) {
      embargoes.put(item);
    } else {
      put(item);
    }
  }

  /** Moves on in time; returns the things whose embargo ended since the last call. */
  public List<T> announce(Instant now) {
    List<LiveEntry<T>> released = embargoes.release(now);
    position = position.with(now);
    released.forEach(this::put);
    return released.stream().map(item -> item.versions().shown()).toList();
  }

  private void put(LiveEntry<T> item) {
    items.remove(item.id());
    items.put(item.id(), item);
    if (items.size() > most + most / SLACK) {
      // Not the first ones: after a start, partitions are read one after the other.
      List<LiveEntry<T>> eldest =
          items.values().stream()
              .sorted(Comparator.comparing(this::arrivedAt))
              .limit(items.size() - most)
              .toList();
      eldest.forEach(old -> items.remove(old.id()));
      eldest.forEach(this::forget);
    }
  }

  private Instant arrivedAt(LiveEntry<T> item) {
    return item.at(position.announced()).arrivedAt();
  }

  private void forget(LiveEntry<T> item) {
    long offset = Math.max(item.offset(), forgotten.offset(item.partition()));
    Instant time =
        item.until().isAfter(forgotten.announced()) && !item.isEmbargoed(position.announced())
            ? item.until()
            : forgotten.announced();
    forgotten = forgotten.with(item.partition(), offset).with(time);
  }

  /** What somebody has missed; empty if that is not known. */
  public Optional<List<T>> since(LivePosition reader) {
    boolean early = reader.announced().isBefore(began);
    if (!reader.reaches(forgotten) || early && !reader.reaches(unread)) {
      return Optional.empty();
    }
    Instant now = position.announced();
    return Optional.of(
        items.values().stream()
            .filter(item -> item.isNewTo(reader, now))
            .map(item -> item.at(now))
            .toList());
  }

  /** The newest things that are current, the newest first. */
  public List<T> latest(int size) {
    Instant now = position.announced();
    return items.values().stream()
        .map(item -> item.at(now))
        .filter(LiveItem::isCurrent)
        .sorted(Comparator.comparing(LiveItem::arrivedAt).reversed())
        .limit(size)
        .toList();
  }
}
