package io.newswire.admin.rejected;

import io.newswire.admin.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The records that have not been put back, the newest first.
 *
 * @param total how many there are; more than {@code records} if the oldest were left out
 */
public record RejectedEntries(int total, List<RejectedEntry> records) {
  private static final int MOST_KINDS = 50;

  public RejectedEntries {
    records = List.copyOf(records);
  }

  /**
   * The record with that id.
   *
   * @throws NotFoundException if there is none that waits
   */
  public RejectedEntry find(String id) {
    return records.stream()
        .filter(record -> record.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.REJECTED_RECORD, id));
  }

  /** How many there are of each stage and kind of reason, the most first; at most 50. */
  public List<RejectedCount> counts() {
    Map<List<String>, Long> counts =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record -> List.of(record.stage(), record.kind()), Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            it ->
                new RejectedCount(
                    it.getKey().get(0), it.getKey().get(1), (int) (long) it.getValue()))
        .sorted(
            Comparator.comparingInt(RejectedCount::count)
                .reversed()
                .thenComparing(RejectedCount::stage)
                .thenComparing(RejectedCount::kind))
        .limit(MOST_KINDS)
        .toList();
  }
}
