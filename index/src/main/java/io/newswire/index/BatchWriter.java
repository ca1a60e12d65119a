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
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes the articles, alerts and rejections of some records, in bulks of limited count and size,
 * one after the other: so what is written of one id is written in order.
 */
final class BatchWriter {
  private final SteadySender sender;
  private final StoredQuotes storedQuotes;
  private final Consumer<Duration> rest;
  private final Consumer<String> problem;
  private final int maxArticles;
  private final int maxBytes;

  /**
   * Makes a writer.
   *
   * @param rest lets time pass before another attempt, or throws to give up
   * @param problem is told why something cannot be written at present, and null when it can
   */
  BatchWriter(
      NewswireConfig config, BulkSender sender, Consumer<Duration> rest, Consumer<String> problem) {
    this.sender = new SteadySender(sender, rest, problem);
    this.storedQuotes = sender.storedQuotes();
    this.rest = rest;
    this.problem = problem;
    this.maxArticles = config.indexBulkMaxDocuments();
    this.maxBytes = config.indexBulkMaxBytes();
  }

  /**
   * Returns when each article is written or refused, however long Elasticsearch is away.
   *
   * @return the refused ones, each once
   */
  List<Refusal> write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<ConsumerRecord<byte[], byte[]>, Refusal> refused = new LinkedHashMap<>();
    List<Task> bulk = new ArrayList<>();
    int articles = 0;
    long bytes = 0;
    for (Preparation prepared : prepared(records)) {
      if (prepared.refusal() != null) {
        refused.put(prepared.refusal().origin(), prepared.refusal());
      }
      for (Task task : prepared.tasks()) {
        bulk.add(task);
        bytes += task.write().document().length;
      }
      if (++articles >= maxArticles || bytes >= maxBytes) {
        send(bulk, refused);
        bulk = new ArrayList<>();
        articles = 0;
        bytes = 0;
      }
    }
    send(bulk, refused);
    return List.copyOf(refused.values());
  }

  /** On all processors, as Elasticsearch rests meanwhile; in the order of the records. */
  private List<Preparation> prepared(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<Preparation> read =
        StreamSupport.stream(records.spliterator(), false).toList().parallelStream()
            .map(Preparation::read)
            .toList();
    read.forEach(preparation -> preparation.complete(this::completed));
    return read.parallelStream().map(Preparation::make).toList();
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

  private void send(List<Task> bulk, Map<ConsumerRecord<byte[], byte[]>, Refusal> refused) {
    sender.send(bulk).forEach(refusal -> refused.putIfAbsent(refusal.origin(), refusal));
  }
}
