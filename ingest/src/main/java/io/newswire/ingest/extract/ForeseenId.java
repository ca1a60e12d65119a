package io.newswire.ingest.extract;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.util.Optional;

/** The id that the extraction will give an article, where its document says so. Thread-safe. */
public final class ForeseenId {
  private static final Article NO_OWN_NAMES = ArticleBuilder.builder().build();

  private final TypeDetector detector = new TypeDetector();

  /**
   * Reads no more of the document than what names it.
   *
   * @return empty if only the extraction can tell, as for a page that is read in a process of its
   *     own; what the extraction rejects may have one
   */
  public Optional<String> of(RawDocument document) {
    try {
      DocumentType type = detector.typeOf(document);
      return switch (type) {
        case HTML ->
            IsolatedReader.isFor(type, document.content())
                ? Optional.empty()
                : id(HtmlPages.names(document), document);
        case TEXT, OFFICE -> id(NO_OWN_NAMES, document);
        case JSON, WIRE -> Optional.empty();
      };
    } catch (RejectedException | RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Without an address and a publisher's id, the id depends on the content. */
  private static Optional<String> id(Article names, RawDocument document) {
    Article named = ArticleIdentity.give(ReadDocument.of(names), document);
    boolean byPublisherId = named.source() != null && document.key() != null;
    return named.url() == null && !byPublisherId ? Optional.empty() : Optional.of(named.id());
  }
}
