package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.KafkaCall;
import io.newswire.admin.NotFoundException;
import io.newswire.index.document.ArticleDocument;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Article;
import io.newswire.model.RawPosition;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topics still have of an indexed article. Reads one partition of {@code news.enriched},
 * from the time at which the article was first seen. All methods throw a {@link
 * io.newswire.admin.KafkaUnavailableException} if Kafka does not answer.
 */
public final class ArticleRecords {
  /** Clocks of several machines may disagree. */
  private static final Duration EARLIER = Duration.ofMinutes(10);

  private final NewswireConfig config;
  private final Article article;

  public ArticleRecords(NewswireConfig config, ArticleDocument document) {
    this.config = config;
    this.article = document.enriched().article();
  }

  /** The time before which no topic has a record of an article. */
  public static Instant since(Article article) {
    return Stream.of(article.receivedAt(), article.extractedAt(), article.firstSeenAt())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(first -> first.minus(EARLIER))
        .orElse(Instant.EPOCH);
  }

  /** The revisions that are still there. */
  public ArticleRevisions revisions() {
    RevisionReader reader = new RevisionReader();
    read(reader);
    return ArticleRevisions.of(ArticleRevision.number(article), reader.known().values());
  }

  /**
   * The document that the latest revision was made from.
   *
   * @throws NotFoundException if its topic does not have it any more
   */
  public ConsumerRecord<byte[], byte[]> raw() {
    AtomicReference<RawPosition> last = new AtomicReference<>();
    read(record -> RawPosition.readFrom(record.headers()).ifPresent(last::set));
    return Optional.ofNullable(last.get())
        .flatMap(this::raw)
        .filter(record -> record.value() != null)
        .orElseThrow(
            () -> new NotFoundException(NotFoundException.Kind.RAW_DOCUMENT, article.id()));
  }

  private Optional<ConsumerRecord<byte[], byte[]>> raw(RawPosition at) {
    return KafkaCall.make(
        config,
        "read " + at.topic(),
        () ->
            TopicSnapshot.readOne(
                config, new TopicPartition(at.topic(), at.partition()), at.offset()));
  }

  private void read(RecordReader reader) {
    RecordReader ofArticle =
        record -> {
          boolean isArticle =
              record.key() != null && new String(record.key(), UTF_8).equals(article.id());
          if (isArticle && record.value() != null) {
            reader.read(record);
          }
        };
    KafkaCall.run(
        config,
        "read " + Topics.ENRICHED,
        () ->
            TopicSnapshot.readKeySince(
                config, Topics.ENRICHED, article.id().getBytes(UTF_8), since(article), ofArticle));
  }
}
