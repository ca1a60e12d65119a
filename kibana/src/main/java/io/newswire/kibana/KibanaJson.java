package io.newswire.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.Json;
import java.util.Locale;

/** JSON fragments that several saved objects have. */
final class KibanaJson {
  private KibanaJson() {}

  static ObjectNode object() {
    return Json.MAPPER.createObjectNode();
  }

  /** A new copy of a JSON fragment. */
  static ObjectNode of(String json) {
    try {
      return (ObjectNode) Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A query as Kibana stores it. */
  static ObjectNode kql(String query) {
    return object().put("query", query).put("language", "kuery");
  }

  /** A name for use in ids, without dots, blanks and colons. */
  static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
