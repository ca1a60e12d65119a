package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The revisions of an article that {@code news.enriched} still has.
 *
 * @param latest the number of the revision that searches show
 * @param revisions in order
 * @param note which revisions are missing, and why; null if none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleRevisions(int latest, List<ArticleRevision> revisions, String note) {
  public ArticleRevisions {
    revisions = List.copyOf(revisions);
  }

  /**
   * Compares revisions.
   *
   * @param known by number
   */
  static ArticleRevisions of(int latest, SortedMap<Integer, EnrichedArticle> known, Instant now) {
    List<ArticleRevision> revisions = new ArrayList<>();
    known.forEach(
        (number, enriched) ->
            revisions.add(ArticleRevision.of(enriched, known.get(number - 1), now)));
    boolean whole = revisions.size() >= latest;
    return new ArticleRevisions(
        latest,
        revisions,
        whole
            ? null
            : "%d of %d revisions are known: news.enriched keeps the latest, and earlier ones for a while"
                .formatted(revisions.size(), latest));
  }
}
