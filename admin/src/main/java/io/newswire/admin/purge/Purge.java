package io.newswire.admin.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.CompactedTopic;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaCall;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.SearchCall;
import io.newswire.admin.trace.TopicScan;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Removes what a withdrawal leaves of an article: its documents in the indices, and, on compacted
 * topics, all records but a tombstone. Other topics forget their records by time only; the result
 * says when. The article is withdrawn before, because only the enrichment empties its own stores.
 *
 * @param config with the address of Kafka
 * @param search not closed by this object
 * @param scan reads the topics
 */
public record Purge(NewswireConfig config, NewsSearch search, TopicScan scan) {
  /** The compacted topics whose keys are ids of articles. */
  private static final Set<String> COMPACTED = Set.of(Topics.ENRICHED, Topics.SIGNATURES);

  /**
   * Purges an article, or only looks. Idempotent.
   *
   * @throws InvalidInputException if the article is not withdrawn
   * @throws NotFoundException if neither the index nor a topic has anything of it
   * @throws io.newswire.admin.AdminException if Kafka or Elasticsearch does not answer
   */
  public PurgeResult of(String id, boolean dryRun) {
    Optional<ArticleDocument> stored =
        SearchCall.make(search, it -> it.article(id, Visibility.ALL));
    if (stored.filter(it -> !isCanceled(it)).isPresent()) {
      throw new InvalidInputException(
          ("article %s is not withdrawn, so the pipeline still works with its words; withdraw it"
                  + " first, with DELETE /articles/%s or \"status\": \"canceled\"")
              .formatted(id, id));
    }
    Map<String, ArticleRecordScan.Found> found = new ArticleRecordScan(id, scan).find();
    Map<String, Long> documents = SearchCall.make(search, it -> it.deletion().count(id));
    if (found.isEmpty() && documents.isEmpty()) {
      throw new NotFoundException(NotFoundException.Kind.PURGED_ARTICLE, id);
    }
    Map<String, TopicCleanup> cleanups = cleanups(found.keySet());
    if (!dryRun) {
      SearchCall.make(search, it -> it.deletion().delete(id));
      for (String topic : COMPACTED) {
        if (cleanups.get(topic).isCompacted()) {
          CompactedTopic.write(
              config, topic, List.of(new ProducerRecord<>(topic, id.getBytes(UTF_8), null)));
        }
      }
    }
    return new PurgeResult(id, dryRun, documents, topics(found, cleanups));
  }

  private static boolean isCanceled(ArticleDocument document) {
    return document.enriched().article().status() == PublishingStatus.CANCELED;
  }

  private static List<PurgedTopic> topics(
      Map<String, ArticleRecordScan.Found> found, Map<String, TopicCleanup> cleanups) {
    return found.entrySet().stream()
        .map(
            it -> {
              TopicCleanup cleanup = cleanups.get(it.getKey());
              boolean tombstone = COMPACTED.contains(it.getKey()) && cleanup.isCompacted();
              return PurgedTopic.of(
                  it.getKey(), it.getValue().records(), it.getValue().newest(), cleanup, tombstone);
            })
        .toList();
  }

  private Map<String, TopicCleanup> cleanups(Set<String> found) {
    Set<String> topics = new LinkedHashSet<>(found);
    topics.addAll(COMPACTED);
    return KafkaCall.make(
        config,
        "read the configuration of topics",
        () -> {
          try (Admin admin = Admin.create(config.kafkaClient())) {
            return TopicCleanup.read(admin, topics);
          }
        });
  }
}
