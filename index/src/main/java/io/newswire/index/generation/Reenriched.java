package io.newswire.index.generation;

import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.QuoteId;
import java.util.List;
import java.util.Set;

/**
 * A stored article beside what a replay made of the same document again.
 *
 * @param stored as it was carried over
 * @param made with all that extraction and enrichment give
 */
public record Reenriched(ArticleDocument stored, EnrichedArticle made) {

  /**
   * The new result in place of the stored one: the times and the revision stay, because they tell
   * how the article came in; quotes that are no longer found are withdrawn.
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
        stored.enriched().enrichedAt());
  }
}
