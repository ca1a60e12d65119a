package io.newswire.index.generation;

import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.QuoteId;
import java.util.List;
import java.util.Set;

/**
 * A stored article and the result of processing its document again.
 *
 * @param stored the copied article
 * @param made the new result of extraction and enrichment
 */
public record Reenriched(ArticleDocument stored, EnrichedArticle made) {

  /**
   * The new result with the stored times and revision, which describe the original receipt. Quotes
   * that are no longer found are withdrawn. Family, story and history stay: only enrichment in the
   * order of arrival finds them.
   */
  EnrichedArticle merged() {
    Article before = stored.enriched().article();
    Article article =
        made.article()
            .with(
                it ->
                    it.extractedAt(before.extractedAt())
                        .firstSeenAt(before.firstSeenAt())
                        .revision(before.revision()));
    Set<String> found = Set.copyOf(QuoteId.ofAll(article.id(), made.quotes()));
    List<String> withdrawn =
        QuoteId.ofAll(article.id(), stored.enriched().quotes()).stream()
            .filter(id -> !found.contains(id))
            .toList();
    return new EnrichedArticle(
        article,
        made.mentions(),
        made.entities(),
        made.quotes(),
        withdrawn,
        stored.enriched().enrichedAt(),
        stored.enriched().family(),
        stored.enriched().story(),
        stored.enriched().history());
  }
}
