package io.newswire.index.document;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The quotes of an article, each as a document of its own. */
final class QuoteDocuments {
  private QuoteDocuments() {}

  static List<String> ids(String articleId, List<Quote> quotes) {
    return QuoteId.ofAll(articleId, quotes);
  }

  static List<QuoteDocument> of(ArticleDocument document) {
    EnrichedArticle enriched = document.enriched();
    List<String> ids = ids(enriched.article().id(), enriched.quotes());
    Map<String, String> names = namesById(enriched.entities());
    List<QuoteDocument> quotes = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Quote quote = enriched.quotes().get(i);
      quotes.add(
          base(ids.get(i), document)
              .quote(quote)
              .about(namedIn(quote, enriched.mentions(), names))
              .title(enriched.article().title())
              .language(enriched.article().language())
              .people(document.people())
              .organizations(document.organizations())
              .places(document.places())
              .build());
    }
    return quotes;
  }

  static QuoteDocument withdrawn(String id, ArticleDocument document) {
    return base(id, document).status(QuoteDocument.WITHDRAWN).build();
  }

  private static QuoteDocumentBuilder base(String id, ArticleDocument document) {
    Article article = document.enriched().article();
    return QuoteDocumentBuilder.builder()
        .id(id)
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
