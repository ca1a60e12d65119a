package io.newswire.ingest.feed.document;

import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.SAXException;

/** Builds the tree of a document, with as many namespaces as {@link NamespaceLimit} allows. */
final class BoundedTreeBuilder extends SAXHandler {
  private final NamespaceLimit namespaces = new NamespaceLimit();

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (!namespaces.allows(prefix, uri)) {
      throw new SAXException(
          "it declares more than %d namespaces, or one of more than %d characters"
              .formatted(NamespaceLimit.MOST, NamespaceLimit.LONGEST));
    }
    super.startPrefixMapping(prefix, uri);
  }
}
