package io.newswire.ingest.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;

/** The key under which all versions of a document's article share a partition. */
public final class DocumentKey {
  private DocumentKey() {}

  /**
   * The key it was pushed with, else its URL, else what JSON says of itself: its URL, or the id
   * made of its publisher's. The article's id is the same with this key as without.
   *
   * @return null if the document does not say
   */
  public static String of(RawDocument document) {
    if (document.key() != null) {
      return document.key();
    }
    if (document.url() != null) {
      return document.url();
    }
    return TypeDetector.isJsonObject(document) ? ofJson(document) : null;
  }

  private static String ofJson(RawDocument document) {
    try {
      ObjectNode json = JsonReader.parse(document.content());
      String url = json.path("url").asText();
      if (ArticleIdentity.isWebAddress(url)) {
        return url;
      }
      String source = ArticleIdentity.firstOf(document.source(), json.path("source").asText(null));
      String id = ArticleIdentity.firstOf(json.path("id").asText(null));
      return source == null || id == null ? null : ArticleId.ofPublisherId(source, id);
    } catch (RejectedException e) {
      return null;
    }
  }
}
