package io.newswire.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.setup.JsonDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an index is not as the files have it.
 *
 * @param all one line for each difference; empty if there is none
 * @param onlyInWords whether it has the same fields, and only cuts words in another way: it can be
 *     written to, and searches of it find what its own way lets them
 */
public record IndexDifference(String name, List<String> all, boolean onlyInWords) {
  /** What of a field's mapping says how its words are cut. */
  private static final List<String> OF_WORDS = List.of("analyzer", "fields");

  public static IndexDifference of(
      String name,
      JsonNode wantedMappings,
      JsonNode wantedAnalysis,
      JsonNode mappings,
      JsonNode analysis) {
    List<String> all = new ArrayList<>(JsonDifference.between(name, wantedMappings, mappings));
    all.addAll(JsonDifference.between(name + ".analysis", wantedAnalysis, analysis));
    boolean sameFields = withoutWords(wantedMappings).equals(withoutWords(mappings));
    return new IndexDifference(name, List.copyOf(all), !all.isEmpty() && sameFields);
  }

  private static JsonNode withoutWords(JsonNode mappings) {
    JsonNode copy = mappings.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("type").isTextual()) {
      object.remove(OF_WORDS);
    }
    node.forEach(IndexDifference::strip);
  }
}
