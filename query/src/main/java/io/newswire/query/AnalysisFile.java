package io.newswire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.ResourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The analysis settings of {@code config/elasticsearch/news-analysis.json}, a class path resource.
 */
record AnalysisFile(JsonNode analysis) {
  private static final String NAME = "news-analysis.json";

  static AnalysisFile read() {
    JsonNode file = ResourceFile.read(AnalysisFile.class, NAME, Json.MAPPER::readTree);
    return new AnalysisFile(file.at("/template/settings/index/analysis"));
  }

  /** The names of an analyzer's character filters, in order. */
  List<String> charFilters(String analyzer) {
    return strings(analysis.path("analyzer").path(analyzer).path("char_filter"));
  }

  /** The definition of a character filter. */
  JsonNode charFilter(String name) {
    return analysis.path("char_filter").path(name);
  }

  /** The definition of a token filter. */
  JsonNode filter(String name) {
    return analysis.path("filter").path(name);
  }

  /** The texts of a JSON array; empty for a missing node. */
  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }
}
