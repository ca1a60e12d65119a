package io.newswire.index.document;

import io.newswire.model.Article;
import io.newswire.model.alert.Alert;

/**
 * The external versions of documents. They increase with the article's revision, so that a replay
 * changes nothing and an old revision never replaces a new one. Within a revision they increase
 * with {@link #ENRICHMENT}, so that a newer tagger may replace the results of an older one.
 */
final class DocumentVersion {
  /** Incremented for each change of enrichment whose results replace earlier ones; below 1000. */
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
