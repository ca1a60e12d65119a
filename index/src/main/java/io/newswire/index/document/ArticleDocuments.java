package io.newswire.index.document;

import static java.util.Objects.requireNonNullElse;

import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.newswire.model.RejectedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes the documents of an enriched article: the article, its quotes, and a withdrawn document for
 * each quote that it no longer has.
 *
 * <p>The documents of a canceled article have only ids, URL, source, status, times and the versions
 * of the steps.
 */
public final class ArticleDocuments {
  private ArticleDocuments() {}

  /**
   * All documents of an article; that of the article itself is the first.
   *
   * @param recordTime used as {@code firstSeenAt} if that and {@code receivedAt} are missing
   * @param now the value of {@code indexedAt}
   * @throws RejectedException if the article has no id
   */
  public static List<Write> of(EnrichedArticle enriched, Instant recordTime, Instant now)
      throws RejectedException {
    Article article = withDefaults(enriched.article(), recordTime);
    if (article.status() == PublishingStatus.CANCELED) {
      return canceled(enriched, article, now);
    }
    ArticleDocument document = articleDocument(enriched, article, now);
    Way way = Way.of(article);
    List<Write> writes = new ArrayList<>();
    writes.add(way.article(document));
    List<String> quoteIds = QuoteId.ofAll(article.id(), enriched.quotes());
    List<byte[]> quotes = QuoteDocuments.of(quoteIds, document);
    for (int i = 0; i < quotes.size(); i++) {
      writes.add(way.quote(quoteIds.get(i), quotes.get(i)));
    }
    for (String quoteId : enriched.withdrawnQuotes()) {
      writes.add(way.withdrawnQuote(quoteId, document));
    }
    return writes;
  }

  private static List<Write> canceled(EnrichedArticle enriched, Article article, Instant now) {
    EnrichedArticle emptied =
        new EnrichedArticle(
            emptied(article), List.of(), List.of(), List.of(), List.of(), enriched.enrichedAt());
    ArticleDocument document = articleDocument(emptied, emptied.article(), now);
    Way way = Way.of(article);
    List<Write> writes = new ArrayList<>();
    writes.add(way.article(document));
    Stream.concat(
            QuoteId.ofAll(article.id(), enriched.quotes()).stream(),
            enriched.withdrawnQuotes().stream())
        .distinct()
        .forEach(quoteId -> writes.add(way.withdrawnQuote(quoteId, document)));
    return writes;
  }

  private static Article withDefaults(Article article, Instant recordTime)
      throws RejectedException {
    if (article == null || article.id() == null || article.id().isBlank()) {
      throw new RejectedException("the article has no id; give it the field 'id'");
    }
    Instant seen = requireNonNullElse(article.receivedAt(), recordTime);
    return article
        .withFirstSeenAt(requireNonNullElse(article.firstSeenAt(), seen))
        .withStatus(requireNonNullElse(article.status(), PublishingStatus.USABLE));
  }

  private static Article emptied(Article article) {
    return ArticleBuilder.builder()
        .id(article.id())
        .url(article.url())
        .source(article.source())
        .status(article.status())
        .version(article.version())
        .revision(article.revision())
        .publishedAt(article.publishedAt())
        .embargoedUntil(article.embargoedUntil())
        .receivedAt(article.receivedAt())
        .extractedAt(article.extractedAt())
        .firstSeenAt(article.firstSeenAt())
        .madeBy(article.madeBy())
        .build();
  }

  private static ArticleDocument articleDocument(
      EnrichedArticle enriched, Article article, Instant now) {
    List<Entity> entities = enriched.entities();
    EnrichedArticle kept =
        new EnrichedArticle(
            article,
            enriched.mentions(),
            entities,
            enriched.quotes(),
            List.of(),
            enriched.enrichedAt(),
            enriched.family(),
            enriched.story(),
            enriched.history());
    return new ArticleDocument(
        kept,
        Entities.names(entities, EntityType.PERSON),
        Entities.names(entities, EntityType.ORGANIZATION),
        Entities.names(entities, EntityType.LOCATION),
        Entities.ids(entities, EntityType.PERSON),
        Entities.ids(entities, EntityType.ORGANIZATION),
        Entities.ids(entities, EntityType.LOCATION),
        Entities.aboutIds(entities),
        Entities.about(entities),
        Entities.locations(entities),
        speakers(enriched.quotes()),
        article.publishedAt() == null ? article.firstSeenAt() : article.publishedAt().instant(),
        now,
        StageMillis.of(article, enriched.enrichedAt(), now));
  }

  private static List<String> speakers(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> quote.speaker() == null ? null : quote.speaker().name())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The indices and the version of an article's documents. */
  private record Way(String articles, String quotes, long version) {
    static Way of(Article article) {
      return new Way(
          IndexNames.monthly(IndexNames.ARTICLES, article.firstSeenAt()),
          IndexNames.monthly(IndexNames.QUOTES, article.firstSeenAt()),
          DocumentVersion.of(article));
    }

    Write article(ArticleDocument document) {
      return new Write(
          articles, document.enriched().article().id(), version, DocumentJson.bytes(document));
    }

    Write quote(String id, byte[] document) {
      return new Write(quotes, id, version, document);
    }

    Write withdrawnQuote(String id, ArticleDocument document) {
      return quote(id, Json.bytes(QuoteDocuments.withdrawn(id, document)));
    }
  }
}
