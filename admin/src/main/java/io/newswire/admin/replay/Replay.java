package io.newswire.admin.replay;

import io.newswire.enrich.Enricher;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.generation.NewGeneration;
import io.newswire.index.generation.Reenriched;
import io.newswire.ingest.RawRecords;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts and enriches stored articles again from the documents on {@code news.raw}. Of the
 * documents of an article only that of its present revision is used: the one with the same time of
 * receipt. Older revisions and repeated pushes are skipped.
 *
 * @param sources the sources whose articles are made again; empty for all
 * @param onlyStale skips articles that the present versions of all steps have made
 */
public record Replay(
    ArticleExtractor extractor, Enricher enricher, Set<String> sources, boolean onlyStale) {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  /**
   * Reads the log to its end and overwrites the copied articles with the new ones.
   *
   * @param read receives the number of documents read so far, from time to time
   * @return the number of articles that were made again
   * @throws IOException if Elasticsearch does not answer
   */
  public long run(RawLog log, NewGeneration generation, LongConsumer read) throws IOException {
    AtomicLong documents = new AtomicLong();
    AtomicLong made = new AtomicLong();
    log.read(
        records -> {
          made.addAndGet(again(records, generation));
          read.accept(documents.addAndGet(records.count()));
        });
    return made.get();
  }

  private long again(ConsumerRecords<byte[], byte[]> records, NewGeneration generation)
      throws IOException {
    List<Article> articles =
        StreamSupport.stream(records.spliterator(), false).toList().parallelStream()
            .flatMap(this::extract)
            .filter(this::isAskedFor)
            .toList();
    Map<String, ArticleDocument> stored =
        articles.isEmpty()
            ? Map.of()
            : generation.carried(articles.stream().map(Article::id).distinct().toList());
    List<Reenriched> anew =
        articles.parallelStream()
            .flatMap(article -> again(article, stored.get(article.id())).stream())
            .toList();
    generation.write(anew);
    return anew.size();
  }

  private Stream<Article> extract(ConsumerRecord<byte[], byte[]> raw) {
    try {
      return Stream.of(RecordWork.attempt(() -> extractor.extract(RawRecords.read(raw))));
    } catch (RejectedException e) {
      // It was rejected when it came, or it is kept as it is.
      return Stream.empty();
    }
  }

  private Optional<EnrichedArticle> enriched(Article article) {
    try {
      return Optional.of(RecordWork.attempt(() -> enricher.enrich(article)));
    } catch (RejectedException e) {
      LOG.warn("{} is kept as it is: {}", article.id(), e.getMessage());
      return Optional.empty();
    }
  }

  private boolean isAskedFor(Article article) {
    return sources.isEmpty() || sources.contains(article.source());
  }

  private Optional<Reenriched> again(Article article, ArticleDocument stored) {
    if (stored == null) {
      return Optional.empty();
    }
    Article before = stored.enriched().article();
    boolean present = Objects.equals(before.receivedAt(), article.receivedAt());
    boolean fresh =
        enricher.madeBy(article.madeBy(), enricher.language(article)).equals(before.madeBy());
    return present && !(onlyStale && fresh)
        ? enriched(article).map(enriched -> new Reenriched(stored, enriched))
        : Optional.empty();
  }
}
