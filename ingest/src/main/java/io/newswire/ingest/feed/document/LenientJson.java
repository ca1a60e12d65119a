package io.newswire.ingest.feed.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads a JSON object that is broken, up to where it is. */
final class LenientJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private LenientJson() {}

  /** What stands before the break: whole fields, and whole elements of the object's own lists. */
  static JsonNode parse(String text) {
    ObjectNode read = MAPPER.createObjectNode();
    try (JsonParser json = MAPPER.createParser(text.substring(Math.max(0, text.indexOf('{'))))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          ArrayNode elements = read.putArray(name);
          while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add((JsonNode) MAPPER.readTree(json));
          }
        } else {
          read.set(name, MAPPER.readTree(json));
        }
      }
    } catch (IOException e) {
      return read;
    }
    return read;
  }
}
