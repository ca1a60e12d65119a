package io.newswire.index.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.model.Article;
import io.newswire.model.Json;

/** The JSON of documents: that of the topics, except for {@link LongText}. */
public final class DocumentJson {
  /** Writes and reads documents. */
  public static final ObjectMapper MAPPER =
      Json.MAPPER.copy().addMixIn(Article.class, LongText.class);

  private DocumentJson() {}

  static byte[] bytes(ArticleDocument document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
    }
  }
}
