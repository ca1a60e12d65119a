package io.newswire.http.access;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.RawDocument;
import java.util.List;

/**
 * Somebody who may use the HTTP API.
 *
 * @param name as configured; empty for everybody, where no publishers are
 * @param source whose articles these are; null if it may push any
 * @param sites the hosts its articles' addresses must be of, themselves or below; empty for any
 * @param role what else it may do
 */
public record Publisher(String name, String source, List<String> sites, Role role) {
  /** Who asks where no publishers are configured. */
  public static final Publisher ANYBODY = new Publisher("", null, List.of(), Role.OPERATOR);

  /** Whether it may push and withdraw no articles but its own. */
  public boolean isBound() {
    return source != null;
  }

  /** Whether its documents must be read at once, to see whose they are. */
  public boolean isBoundToSites() {
    return !sites.isEmpty();
  }

  /**
   * The document as this publisher's: under its source and its name, if it is bound to one.
   *
   * @throws AccessException 403 if the document was sent for another source
   */
  public RawDocument own(RawDocument document) {
    if (!isBound()) {
      return document;
    }
    if (document.source() != null && !document.source().equals(source)) {
      throw AccessException.forbidden(
          "publisher %s may push for source '%s' only, and this is for '%s': leave the source out"
              .formatted(name, source, document.source()));
    }
    return document.withSource(source).withPublisher(bound());
  }

  /**
   * Looks whether an article may be this publisher's.
   *
   * @throws AccessException 403 if its address is of another site
   */
  public void check(Article article) {
    checkUrl(article.url());
  }

  /**
   * As {@link #check}, for an address.
   *
   * @param url null is nobody's and may be pushed
   */
  public void checkUrl(String url) {
    if (isBoundToSites() && url != null && !bound().isOfSites(url)) {
      throw AccessException.forbidden(
          "publisher %s may push articles of %s only, and this one's address is %s"
              .formatted(name, String.join(", ", sites), url));
    }
  }

  private BoundPublisher bound() {
    return new BoundPublisher(name, source, sites);
  }
}
