package io.newswire.index.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.Json;

/** The fields of the files that an existing index lacks. */
final class NewFields {
  private static final String PROPERTIES = "properties";

  private NewFields() {}

  /**
   * The mapping that adds them, as Elasticsearch takes it; without {@code properties} if there are
   * none. Fields that the index has otherwise are left out, because their mapping cannot be
   * changed.
   */
  static ObjectNode of(JsonNode wanted, JsonNode found) {
    ObjectNode added = Json.MAPPER.createObjectNode();
    wanted
        .path(PROPERTIES)
        .properties()
        .forEach(
            field -> {
              JsonNode there = found.path(PROPERTIES).path(field.getKey());
              JsonNode missing =
                  there.isMissingNode() ? field.getValue() : within(field.getValue(), there);
              if (!missing.isEmpty()) {
                added.withObject("/" + PROPERTIES).set(field.getKey(), missing);
              }
            });
    return added;
  }

  /** The missing fields of an object; empty for none. */
  private static ObjectNode within(JsonNode wanted, JsonNode found) {
    ObjectNode added = of(wanted, found);
    if (!added.isEmpty() && found.has("type")) {
      added.set("type", found.path("type"));
    }
    return added;
  }
}
