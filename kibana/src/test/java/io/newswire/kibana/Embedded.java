package io.newswire.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newswire.model.Json;

/** Attributes that hold JSON as a string. */
final class Embedded {
  private static final ObjectReader WHOLE =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Embedded() {}

  /** What the string holds; missing, and a problem, if it is no string or no JSON. */
  static JsonNode json(ImportFile file, String where, JsonNode parent, String attribute) {
    JsonNode string = parent.path(attribute);
    if (string.isTextual()) {
      try {
        return WHOLE.readTree(string.asText());
      } catch (JsonProcessingException e) {
        file.problem(where, attribute + " is no JSON: " + e.getOriginalMessage());
        return Json.MAPPER.missingNode();
      }
    }
    file.problem(where, attribute + " must be a JSON string");
    return Json.MAPPER.missingNode();
  }
}
