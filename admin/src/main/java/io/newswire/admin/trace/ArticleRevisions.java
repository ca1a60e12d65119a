package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;

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

  /** The known revisions, with a note if that is not all of them. */
  static ArticleRevisions of(int latest, Collection<ArticleRevision> known) {
    boolean whole = known.size() >= latest;
    return new ArticleRevisions(
        latest,
        List.copyOf(known),
        whole
            ? null
            : "%d of %d revisions are known: news.enriched keeps the latest, and earlier ones for a while"
                .formatted(known.size(), latest));
  }
}
