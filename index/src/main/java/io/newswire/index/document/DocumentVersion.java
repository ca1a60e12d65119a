package io.newswire.index.document;

import io.newswire.model.Alert;
import io.newswire.model.Article;

/**
 * The external versions of documents. They grow with the article's revision, so that a replay
 * changes nothing and an old revision never replaces a new one; and within a revision with {@link
 * #ENRICHMENT}, so that a better tagger may replace what an earlier one wrote.
 */
final class DocumentVersion {
  /** One more for each change of enrichment that a replay is to write over; below 1000. */
  static final int ENRICHMENT = 1;

  private static final long STEP = 1000;

  private DocumentVersion() {}

  /** The version of all documents of this revision; an article without one counts as revision 0. */
  static long of(Article article) {
    int revision = article.revision() == null ? 0 : article.revision();
    return revision * STEP + ENRICHMENT;
  }

  /** The version of an alert: it grows with each record of its id. */
  static long of(Alert alert) {
    return alert.sequence() * STEP + ENRICHMENT;
  }
}
