package io.newswire.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.index.document.AlertDocuments;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.RejectedDocuments;
import io.newswire.index.document.Write;
import io.newswire.model.Alert;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    for (ConsumerRecord<byte[], byte[]> record : records) {
      for (Task task : tasks(record, refused)) {
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

  private List<Task> tasks(
      ConsumerRecord<byte[], byte[]> record, Map<ConsumerRecord<byte[], byte[]>, Refusal> refused) {
    try {
      return writes(record).stream().map(write -> new Task(record, write)).toList();
    } catch (RejectedException e) {
      refused.put(record, new Refusal(record, e.getMessage()));
    } catch (RuntimeException e) {
      refused.put(record, new Refusal(record, "no documents can be made of the article: " + e));
    }
    return List.of();
  }

  private List<Write> writes(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    Instant now = Instant.now();
    if (record.topic().equals(Topics.REJECTED)) {
      return RejectedDocuments.of(record, now).stream().toList();
    }
    if (record.value() == null) {
      return List.of();
    }
    Instant recordTime = Instant.ofEpochMilli(record.timestamp());
    return record.topic().equals(Topics.ALERTS)
        ? List.of(AlertDocuments.of(Json.read(record.value(), Alert.class), recordTime, now))
        : ArticleDocuments.of(
            completed(Json.read(record.value(), EnrichedArticle.class)), recordTime, now);
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
