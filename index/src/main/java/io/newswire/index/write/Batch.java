package io.newswire.index.write;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be written of some records, in their order.
 *
 * @param refused those of which nothing can be made
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
