package io.newswire.admin.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.CompactedTopic;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaCall;
import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.SearchCall;
import io.newswire.admin.trace.TopicScan;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final List<String> COMPACTED = List.of(Topics.ENRICHED, Topics.SIGNATURES);

  /**
   * Purges an article, or only looks. Idempotent.
   *
   * @throws InvalidInputException if the article is not withdrawn
   * @throws NotFoundException if neither the index nor a topic has anything of it
   * @throws io.newswire.admin.AdminException if Kafka or Elasticsearch does not answer
   */
  public PurgeResult of(String id, boolean dryRun) {
    PurgeResult looked = look(id);
    return dryRun ? looked : remove(looked);
  }

  /** Finds what there is of an article, and removes nothing. Throws what {@link #of} does. */
  public PurgeResult look(String id) {
    Optional<ArticleDocument> stored =
        SearchCall.make(search, it -> it.article(id, Visibility.ALL));
    if (stored.filter(it -> !isCanceled(it)).isPresent()) {
      throw notWithdrawn(id);
    }
    ArticleRecordScan records = new ArticleRecordScan(id, scan);
    Map<String, ArticleRecordScan.Found> found = records.find();
    if (records.isAlive()) {
      throw notWithdrawn(id);
    }
    Map<String, Long> documents = SearchCall.make(search, it -> it.deletion().count(id));
    if (found.isEmpty() && documents.isEmpty()) {
      throw new NotFoundException(NotFoundException.Kind.PURGED_ARTICLE, id);
    }
    return new PurgeResult(id, true, documents, topics(found, cleanups(found.keySet())));
  }

  /**
   * Removes what was found. Not to be interrupted: it reads no topic, and ends when Elasticsearch
   * and Kafka have answered.
   *
   * @throws io.newswire.admin.AdminException if Kafka or Elasticsearch does not answer; the message
   *     says what is removed by then, if anything may be
   */
  public PurgeResult remove(PurgeResult looked) {
    String id = looked.id();
    Map<String, TopicCleanup> cleanups = cleanups(COMPACTED);
    try {
      SearchCall.make(search, it -> it.deletion().delete(id));
    } catch (ElasticsearchUnavailableException e) {
      throw new ElasticsearchUnavailableException(
          ("cannot finish the purge of article %s: some of its documents may be deleted, no"
                  + " tombstone is written; purge it again (%s)")
              .formatted(id, e.getMessage()),
          e);
    }
    for (String topic : COMPACTED) {
      if (cleanups.get(topic).isCompacted()) {
        writeTombstone(topic, id);
      }
    }
    return new PurgeResult(id, false, looked.documents(), looked.topics());
  }

  private static InvalidInputException notWithdrawn(String id) {
    return new InvalidInputException(
        ("article %s is not withdrawn, so the pipeline still works with its words; withdraw it"
                + " first, with DELETE /articles/%s or \"status\": \"canceled\"")
            .formatted(id, id));
  }

  private void writeTombstone(String topic, String id) {
    try {
      CompactedTopic.write(
          config, topic, List.of(new ProducerRecord<>(topic, id.getBytes(UTF_8), null)));
    } catch (KafkaUnavailableException e) {
      throw new KafkaUnavailableException(
          ("finish the purge of article %s: its documents are deleted, the tombstone on %s is not"
                  + " written; purge it again")
              .formatted(id, topic),
          config.kafkaBootstrapServers(),
          e.getCause());
    }
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

  private Map<String, TopicCleanup> cleanups(Collection<String> topics) {
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
