package io.newswire.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes documents of some records' articles, alerts and rejections, and writes them in bulks of
 * limited size, one after the other: so what is written of one id is written in order.
 */
final class BatchWriter {
  private final SteadySender sender;
  private final StoredQuotes storedQuotes;
  private final Consumer<Duration> rest;
  private final Consumer<String> problem;
  private final long maxBytes;

  /**
   * Makes a writer that waits in one way, whatever it waits for.
   *
   * @param rest lets time pass before another attempt, or throws to give up
   * @param problem is told why something cannot be written at present, and null when it can
   */
  BatchWriter(
      NewswireConfig config, BulkSender sender, Consumer<Duration> rest, Consumer<String> problem) {
    this(config, sender, rest, rest, problem);
  }

  /**
   * Makes a writer that prepares in one thread and sends in another.
   *
   * @param restPreparing lets time pass before another attempt, or throws to give up
   * @param restSending likewise
   * @param problem is told why something cannot be written at present, and null when it can
   */
  BatchWriter(
      NewswireConfig config,
      BulkSender sender,
      Consumer<Duration> restPreparing,
      Consumer<Duration> restSending,
      Consumer<String> problem) {
    this.sender = new SteadySender(sender, restSending, problem);
    this.storedQuotes = sender.storedQuotes();
    this.rest = restPreparing;
    this.problem = problem;
    this.maxBytes = (long) BulkSender.REQUESTS * config.indexBulkMaxBytes();
  }

  /**
   * Returns when each article is written or refused, however long Elasticsearch is away.
   *
   * @return the refused ones, each once
   */
  List<Refusal> write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    return send(prepare(records));
  }

  /**
   * Makes the documents, on all processors. Asks Elasticsearch for what corrections withdraw,
   * however long it is away.
   */
  Batch prepare(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<Preparation> read =
        StreamSupport.stream(records.spliterator(), false).toList().parallelStream()
            .map(Preparation::read)
            .toList();
    read.forEach(preparation -> preparation.complete(this::completed));
    List<Preparation> made = read.parallelStream().map(Preparation::make).toList();
    return new Batch(
        made.stream().flatMap(preparation -> preparation.tasks().stream()).toList(),
        made.stream().map(Preparation::refusal).filter(Objects::nonNull).toList());
  }

  private EnrichedArticle completed(EnrichedArticle enriched) {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return storedQuotes.completed(enriched);
      } catch (IOException | ElasticsearchException e) {
        problem.accept("Elasticsearch does not tell what it holds: " + e.getMessage());
        rest.accept(backoff.next());
      }
    }
  }

  /** As {@link #write}, of what is prepared. */
  List<Refusal> send(Batch batch) {
    Map<ConsumerRecord<byte[], byte[]>, Refusal> refused = new LinkedHashMap<>();
    batch.refused().forEach(refusal -> refused.put(refusal.origin(), refusal));
    List<Task> bulk = new ArrayList<>();
    long bytes = 0;
    long most = evenly(batch.tasks().stream().mapToLong(BatchWriter::size).sum());
    for (Task task : batch.tasks()) {
      bulk.add(task);
      bytes += size(task);
      if (bytes >= most) {
        send(bulk, refused);
        bulk = new ArrayList<>();
        bytes = 0;
      }
    }
    send(bulk, refused);
    return List.copyOf(refused.values());
  }

  /** The size of bulks that are alike, no larger than allowed by more than a document. */
  private long evenly(long bytes) {
    long bulks = Math.max(1, (bytes + maxBytes - 1) / maxBytes);
    return (bytes + bulks - 1) / bulks;
  }

  private static long size(Task task) {
    return task.write().document().length;
  }

  private void send(List<Task> bulk, Map<ConsumerRecord<byte[], byte[]>, Refusal> refused) {
    sender.send(bulk).forEach(refusal -> refused.putIfAbsent(refusal.origin(), refusal));
  }
}
