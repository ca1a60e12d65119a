package io.newswire.ingest.extract;

import io.newswire.ingest.extract.html.HtmlPages;
import java.util.Map;

/** The readers of all types of documents. */
final class Readers {
  private Readers() {}

  /**
   * One reader for each type; each is thread-safe.
   *
   * @param maxCharacters the longest text that is taken from a document
   */
  static Map<DocumentType, DocumentReader> all(int maxCharacters) {
    return Map.of(
        DocumentType.JSON, new JsonReader(),
        DocumentType.HTML, document -> ReadDocument.of(HtmlPages.read(document)),
        DocumentType.TEXT, new TextReader(),
        DocumentType.WIRE, new WireReader(maxCharacters),
        DocumentType.OFFICE, new OfficeReader(maxCharacters));
  }
}
