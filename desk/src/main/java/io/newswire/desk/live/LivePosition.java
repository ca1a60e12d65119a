package io.newswire.desk.live;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far somebody has read: the last offset of each partition, and the moment up to which ended
 * embargoes were announced. It means the same in every process, also after a restart. Immutable.
 *
 * @param offsets by partition
 */
public record LivePosition(Map<Integer, Long> offsets, Instant announced) {
  private static final Pattern FORM = Pattern.compile("\\d{1,15}(\\.\\d{1,9}-\\d{1,18})*+");

  /** The offset before the first. */
  static final long NOTHING = -1;

  public static final LivePosition START = new LivePosition(Map.of(), Instant.EPOCH);

  public LivePosition {
    offsets = Collections.unmodifiableMap(new TreeMap<>(offsets));
  }

  /** The last offset read of a partition; -1 if none was. */
  public long offset(int partition) {
    return offsets.getOrDefault(partition, NOTHING);
  }

  LivePosition with(int partition, long offset) {
    Map<Integer, Long> changed = new TreeMap<>(offsets);
    changed.put(partition, offset);
    return new LivePosition(changed, announced);
  }

  public LivePosition with(Instant time) {
    return new LivePosition(offsets, time);
  }

  /** Whether this is as far as another one, in all respects. */
  boolean reaches(LivePosition other) {
    return !announced.isBefore(other.announced)
        && other.offsets.keySet().stream().allMatch(p -> offset(p) >= other.offset(p));
  }

  /** Whether this has read more of some partition than another one. */
  public boolean isAheadOf(LivePosition other) {
    return offsets.entrySet().stream().anyMatch(e -> e.getValue() > other.offset(e.getKey()));
  }

  /** Reads what {@link #toString} wrote; empty if it is something else. */
  public static Optional<LivePosition> parse(String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.");
    Map<Integer, Long> offsets = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int dash = parts[i].indexOf('-');
      offsets.put(
          Integer.parseInt(parts[i].substring(0, dash)),
          Long.parseLong(parts[i].substring(dash + 1)));
    }
    return Optional.of(new LivePosition(offsets, Instant.ofEpochMilli(Long.parseLong(parts[0]))));
  }

  /** The time in milliseconds, and {@code .PARTITION-OFFSET} for each partition. */
  @Override
  public String toString() {
    return announced.toEpochMilli()
        + offsets.entrySet().stream()
            .map(e -> "." + e.getKey() + "-" + e.getValue())
            .collect(Collectors.joining());
  }
}
