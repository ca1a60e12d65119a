package io.newswire.index.write;

import static java.util.stream.Collectors.partitioningBy;

import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends documents in bulks of limited size, in two queues side by side: Elasticsearch takes a bulk
 * with one thread a shard. In each queue one bulk follows the other, and the documents of one id
 * are written in the order they were given in. Not thread-safe; the queues have threads of their
 * own.
 */
public final class ParallelBulkWriter implements AutoCloseable {
  private static final int QUEUES = 2;
  private static final int WORTH_PARTING = 100;

  private final long maxBytes;
  private final List<RetryingBulkSender> senders;
  private final List<CompletableFuture<List<Refusal>>> last = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(QUEUES, task -> new Thread(task, "index-sender"));

  /**
   * Both queues are empty.
   *
   * @param rest lets time pass before another attempt, or throws to give up; from any thread
   * @param health where each queue reports why it cannot write
   */
  public ParallelBulkWriter(
      NewswireConfig config, BulkClient sender, Consumer<Duration> rest, Health health) {
    this.maxBytes = config.indexBulkMaxBytes();
    this.senders =
        IntStream.range(0, QUEUES)
            .mapToObj(queue -> new RetryingBulkSender("bulk queue " + queue, sender, rest, health))
            .toList();
    senders.forEach(each -> last.add(CompletableFuture.completedFuture(List.of())));
  }

  /** How many bytes give every queue a bulk as large as it may be. */
  long fill() {
    return QUEUES * maxBytes;
  }

  /**
   * Returns at once. What it returns is done when each document is written or refused, however long
   * Elasticsearch is away, and fails if it was given up; all that was sent after it fails then too.
   */
  CompletableFuture<List<Refusal>> send(List<Task> tasks) {
    if (tasks.size() < WORTH_PARTING) {
      CompletableFuture<List<Refusal>> inOne =
          last().thenApplyAsync(before -> sendInBulks(senders.get(0), tasks), threads);
      last.replaceAll(queue -> inOne);
      return inOne;
    }
    Map<Boolean, List<Task>> parts =
        tasks.stream().collect(partitioningBy(task -> (task.write().id().hashCode() & 1) == 0));
    append(0, parts.get(true));
    append(1, parts.get(false));
    return last();
  }

  /**
   * As {@link #send}, but returns when it is done.
   *
   * @throws CompletionException if it was given up
   */
  public List<Refusal> sendAll(List<Task> tasks) {
    return send(tasks).join();
  }

  private CompletableFuture<List<Refusal>> last() {
    return last.get(0)
        .thenCombine(last.get(1), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
  }

  private void append(int queue, List<Task> tasks) {
    RetryingBulkSender sender = senders.get(queue);
    last.set(queue, last.get(queue).thenApplyAsync(before -> sendInBulks(sender, tasks), threads));
  }

  private List<Refusal> sendInBulks(RetryingBulkSender sender, List<Task> tasks) {
    List<Refusal> refused = new ArrayList<>();
    List<Task> bulk = new ArrayList<>();
    long bytes = 0;
    long most = evenly(tasks.stream().mapToLong(Task::bytes).sum());
    for (Task task : tasks) {
      bulk.add(task);
      bytes += task.bytes();
      if (bytes >= most) {
        refused.addAll(sender.send(bulk));
        bulk = new ArrayList<>();
        bytes = 0;
      }
    }
    refused.addAll(sender.send(bulk));
    return refused;
  }

  /** The size of bulks that are alike, no larger than allowed by more than a document. */
  private long evenly(long bytes) {
    long bulks = Math.max(1, (bytes + maxBytes - 1) / maxBytes);
    return (bytes + bulks - 1) / bulks;
  }

  /** Interrupts what is being sent; what is not done by then may never be. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
