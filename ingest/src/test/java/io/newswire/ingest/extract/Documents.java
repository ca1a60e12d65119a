package io.newswire.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;

/** Documents as a door would hand them on, and what becomes of them. */
final class Documents {
  static final int MAX_BYTES = 1_000_000;
  private static final ArticleExtractor EXTRACTOR =
      new StandardExtractor(
          new NewswireConfig(
              Map.of(ConfigKeys.INGEST_MAX_DOCUMENT_BYTES, Integer.toString(MAX_BYTES))));

  private Documents() {}

  static RawDocument document(String content) {
    return document(content.getBytes(UTF_8));
  }

  static RawDocument document(byte[] content) {
    return RawDocumentBuilder.builder().content(content).build();
  }

  static Article extract(RawDocument document) {
    try {
      return EXTRACTOR.extract(document);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  static Article extract(String content) {
    return extract(document(content));
  }

  /** The reason of the rejection. */
  static String rejection(RawDocument document) {
    try {
      throw new AssertionError("not rejected: " + EXTRACTOR.extract(document));
    } catch (RejectedException e) {
      return e.getMessage();
    }
  }
}
