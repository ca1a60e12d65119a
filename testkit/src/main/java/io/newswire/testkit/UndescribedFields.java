package io.newswire.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a value that its schema does not have. Schemas let further fields pass, because
 * later versions may have more; those of this version are all described.
 *
 * @param document where references lead
 */
record UndescribedFields(JsonNode document) {
  /** Their paths. */
  List<String> of(JsonNode schema, JsonNode value) {
    List<String> found = new ArrayList<>();
    collect(schema, value, "", found);
    return found;
  }

  private void collect(JsonNode schema, JsonNode value, String path, List<String> found) {
    if (value.isArray()) {
      JsonNode items = items(schema);
      for (int i = 0; i < value.size(); i++) {
        collect(items, value.get(i), path + "/" + i, found);
      }
    } else if (value.isObject() && isClosed(schema)) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        String name = path + "/" + field.getKey();
        property(schema, field.getKey())
            .ifPresentOrElse(
                property -> collect(property, field.getValue(), name, found),
                () -> found.add(name));
      }
    }
  }

  private JsonNode items(JsonNode schema) {
    JsonNode here = resolved(schema);
    for (JsonNode choice : here.path("anyOf")) {
      if (!items(choice).isMissingNode()) {
        return items(choice);
      }
    }
    return here.path("items");
  }

  /** Whether a schema says which fields there are. */
  private boolean isClosed(JsonNode schema) {
    JsonNode here = resolved(schema);
    boolean closed = here.has("properties") || here.has("additionalProperties");
    for (String composed : List.of("allOf", "anyOf")) {
      for (JsonNode part : here.path(composed)) {
        closed |= isClosed(part);
      }
    }
    return closed;
  }

  private Optional<JsonNode> property(JsonNode schema, String name) {
    JsonNode here = resolved(schema);
    if (here.path("properties").has(name)) {
      return Optional.of(here.get("properties").get(name));
    }
    if (here.has("additionalProperties")) {
      return Optional.of(here.get("additionalProperties"));
    }
    for (String composed : List.of("allOf", "anyOf")) {
      for (JsonNode part : here.path(composed)) {
        Optional<JsonNode> found = property(part, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
  }
}
