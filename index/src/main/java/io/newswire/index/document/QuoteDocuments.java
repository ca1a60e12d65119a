package io.newswire.index.document;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the documents of an article's quotes. */
final class QuoteDocuments {
  /**
   * The number of names of a kind that each quote repeats of its article. News articles have a few
   * dozen. The limit is for articles with thousands of names and quotes.
   */
  static final int MAX_NAMES = 100;

  private QuoteDocuments() {}

  /**
   * The JSON of an article's quotes, in order. The fields of the article, most of the JSON, are
   * serialized once.
   *
   * @param ids the ids of the quotes, in the same order
   */
  static List<byte[]> of(List<String> ids, ArticleDocument document) {
    EnrichedArticle enriched = document.enriched();
    Map<String, String> names = namesById(enriched.entities());
    byte[] shared = Json.bytes(shared(document));
    List<byte[]> quotes = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Quote quote = enriched.quotes().get(i);
      QuoteDocument own =
          QuoteDocumentBuilder.builder()
              .id(ids.get(i))
              .quote(quote)
              .about(namedIn(quote, enriched.mentions(), names))
              .build();
      quotes.add(Json.joined(Json.bytes(own), shared));
    }
    return quotes;
  }

  private static QuoteDocument shared(ArticleDocument document) {
    Article article = document.enriched().article();
    return ofArticle(document)
        .title(article.title())
        .language(article.language())
        .people(first(document.people()))
        .organizations(first(document.organizations()))
        .places(first(document.places()))
        .build();
  }

  private static List<String> first(List<String> names) {
    return names.subList(0, Math.min(names.size(), MAX_NAMES));
  }

  static QuoteDocument withdrawn(String id, ArticleDocument document) {
    return ofArticle(document).id(id).status(QuoteDocument.WITHDRAWN).build();
  }

  private static QuoteDocumentBuilder ofArticle(ArticleDocument document) {
    Article article = document.enriched().article();
    return QuoteDocumentBuilder.builder()
        .articleId(article.id())
        .status(article.status().code())
        .revision(article.revision())
        .url(article.url())
        .source(article.source())
        .publishedAt(article.publishedAt())
        .datedAt(document.datedAt())
        .embargoedUntil(article.embargoedUntil())
        .firstSeenAt(article.firstSeenAt())
        .madeBy(article.madeBy());
  }

  private static Map<String, String> namesById(List<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.id() != null && entity.name() != null)
        .collect(Collectors.toMap(Entity::id, Entity::name, (first, second) -> first));
  }

  private static List<String> namedIn(
      Quote quote, List<Mention> mentions, Map<String, String> names) {
    return mentions.stream()
        .filter(mention -> mention.start() >= quote.start() && mention.end() <= quote.end())
        .map(mention -> nameOf(mention, names))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static String nameOf(Mention mention, Map<String, String> names) {
    return mention.entity() == null
        ? mention.text()
        : names.getOrDefault(mention.entity(), mention.text());
  }
}
