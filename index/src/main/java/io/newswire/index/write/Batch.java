package io.newswire.index.write;

import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of some records, in order.
 *
 * @param tasks the documents to write
 * @param refused the records that have no valid document
 */
public record Batch(List<Task> tasks, List<Refusal> refused) {
  static final Batch EMPTY = new Batch(List.of(), List.of());

  public long bytes() {
    return tasks.stream().mapToLong(Task::bytes).sum();
  }

  Batch plus(Batch next) {
    return new Batch(
        Stream.concat(tasks.stream(), next.tasks.stream()).toList(),
        Stream.concat(refused.stream(), next.refused.stream()).toList());
  }
}
