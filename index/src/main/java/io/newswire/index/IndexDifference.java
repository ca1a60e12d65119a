package io.newswire.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.setup.JsonDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences between an index and the template files.
 *
 * @param name the name of the index
 * @param all one line for each difference; empty if there is none
 * @param onlyInWords whether the fields are the same and only the analysis of words differs; such
 *     an index can be written to, but searches may miss words
 */
public record IndexDifference(String name, List<String> all, boolean onlyInWords) {
  /** The keys of a field's mapping that define its analysis. */
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
