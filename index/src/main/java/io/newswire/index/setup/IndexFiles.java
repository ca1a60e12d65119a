package io.newswire.index.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of {@code config/elasticsearch}, which are class path resources. */
final class IndexFiles {
  /** The component template of all index templates. */
  static final String SHARED = "news-shared";

  /** The analysis of articles and quotes, which alert rules use too. */
  static final String ANALYSIS = "news-analysis";

  private IndexFiles() {}

  /** The template of a read alias, {@link #SHARED}, or {@link #ANALYSIS}. */
  static JsonNode read(String name) {
    String path = "/elasticsearch/" + name + ".json";
    try (InputStream file = IndexFiles.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("class path resource " + path + " is missing");
      }
      return Json.MAPPER.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("class path resource " + path + " cannot be read", e);
    }
  }
}
