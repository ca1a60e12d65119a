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
 * Sends documents in bulk requests of limited size from two parallel queues, because Elasticsearch
 * uses one thread for each shard of a request. A queue sends its requests one after the other, and
 * documents of the same id are written in order. Not thread-safe; the queues have their own
 * threads.
 */
public final class ParallelBulkWriter implements AutoCloseable {
  private static final int QUEUES = 2;
  private static final int WORTH_PARTING = 100;

  private final long maxBytes;
  private final BulkClient client;
  private final List<RetryingBulkSender> senders;
  private final List<CompletableFuture<List<Refusal>>> last = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(QUEUES, task -> new Thread(task, "index-sender"));

  /**
   * Makes a writer with empty queues.
   *
   * @param rest waits before another attempt, or throws to give up; called from any thread
   * @param health where each queue reports why it cannot write
   */
  public ParallelBulkWriter(
      NewswireConfig config, BulkClient client, Consumer<Duration> rest, Health health) {
    this.maxBytes = config.indexBulkMaxBytes();
    this.client = client;
    this.senders =
        IntStream.range(0, QUEUES)
            .mapToObj(
                queue -> new RetryingBulkSender(part("bulk queue " + queue), client, rest, health))
            .toList();
    senders.forEach(each -> last.add(CompletableFuture.completedFuture(List.of())));
  }

  /** See {@link IndexLane#part}. */
  String part(String name) {
    return client.part(name);
  }

  /** The number of bytes that fill a request of every queue. */
  long fill() {
    return QUEUES * maxBytes;
  }

  /**
   * Queues documents and returns at once. The future completes when each document is written or
   * refused, for as long as Elasticsearch is unavailable. It fails if the attempt was given up;
   * later sends fail then too.
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
   * As {@link #send}, but waits for the result.
   *
   * @throws CompletionException if the attempt was given up
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

  /** The size of equal requests for this many bytes, at most the limit plus one document. */
  private long evenly(long bytes) {
    long bulks = Math.max(1, (bytes + maxBytes - 1) / maxBytes);
    return (bytes + bulks - 1) / bulks;
  }

  /** Interrupts requests in progress; incomplete sends may never complete. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
