package io.newswire.index.write;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.Backoff;
import io.newswire.kafka.Health;
import io.newswire.model.EnrichedArticle;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes the documents of articles, alerts and rejected records, and writes them.
 *
 * <p>It does not close the bulk writer.
 *
 * @param storedQuotes reads the generation that the bulk writer writes to
 * @param rest waits before Elasticsearch is tried again, or throws to give up
 * @param health where it reports why Elasticsearch cannot be searched
 */
public record BatchWriter(
    ParallelBulkWriter bulkWriter,
    StoredQuotes storedQuotes,
    Consumer<Duration> rest,
    Health health) {
  /**
   * Writes records; returns when each is written or refused, for as long as Elasticsearch is
   * unavailable.
   *
   * @return the refused records, without duplicates
   */
  public List<Refusal> write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    return send(prepare(records)).join();
  }

  /**
   * Makes the documents, in parallel. Reads the quotes that corrections withdraw, and the alerts of
   * killed articles, from Elasticsearch, and waits for as long as it is unavailable.
   */
  public Batch prepare(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<DocumentPreparation> read =
        StreamSupport.stream(records.spliterator(), false).toList().parallelStream()
            .map(DocumentPreparation::read)
            .toList();
    read.forEach(preparation -> preparation.complete(stored(storedQuotes::completed)));
    StoredAlerts storedAlerts = new StoredAlerts(storedQuotes.client());
    read.forEach(preparation -> preparation.replace(stored(storedAlerts::withoutWords)));
    List<DocumentPreparation> made = read.parallelStream().map(DocumentPreparation::make).toList();
    return new Batch(
        made.stream().flatMap(preparation -> preparation.tasks().stream()).toList(),
        made.stream().map(DocumentPreparation::refusal).filter(Objects::nonNull).toList());
  }

  /** What the index has for an article. */
  private interface Lookup<T> {
    T find(EnrichedArticle article) throws IOException;
  }

  private <T> Function<EnrichedArticle, T> stored(Lookup<T> lookup) {
    return enriched -> {
      try {
        return await(lookup, enriched);
      } finally {
        // Also if it gave up: another worker may complete the article.
        health.report(part(), Optional.empty());
      }
    };
  }

  private String part() {
    return bulkWriter.part("stored quotes");
  }

  private <T> T await(Lookup<T> lookup, EnrichedArticle enriched) {
    Backoff backoff = ElasticsearchConnection.backoff();
    while (true) {
      try {
        return lookup.find(enriched);
      } catch (IOException | ElasticsearchException e) {
        health.report(part(), Optional.of("Elasticsearch cannot be searched: " + e.getMessage()));
        rest.accept(backoff.next());
      }
    }
  }

  /** Writes a prepared batch asynchronously; otherwise as {@link #write}. */
  CompletableFuture<List<Refusal>> send(Batch batch) {
    return bulkWriter
        .send(batch.tasks())
        .thenApply(refused -> oncePerRecord(batch.refused(), refused));
  }

  private static List<Refusal> oncePerRecord(List<Refusal> first, List<Refusal> second) {
    Map<ConsumerRecord<byte[], byte[]>, Refusal> refused = new LinkedHashMap<>();
    Stream.concat(first.stream(), second.stream())
        .forEach(refusal -> refused.putIfAbsent(refusal.origin(), refusal));
    return List.copyOf(refused.values());
  }
}
