package io.newswire.ingest.extract.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An object's fields by their names in lower case: ninjs 2 has {@code pubstatus} where 3 has {@code
 * pubStatus}.
 */
record JsonFields(Map<String, JsonNode> fields) {

  static JsonFields of(JsonNode object) {
    return new JsonFields(
        object.properties().stream()
            .collect(
                Collectors.toMap(
                    field -> field.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, second) -> first)));
  }

  static JsonNode read(InputStream stream) throws WireException, IOException {
    try {
      return Json.MAPPER.readTree(stream);
    } catch (JsonProcessingException e) {
      throw new WireException("the JSON is broken: " + e.getOriginalMessage() + "; mend it", e);
    }
  }

  JsonNode get(String name) {
    return fields.getOrDefault(name, MissingNode.getInstance());
  }

  /** A text or number; null if it is not there. */
  String text(String name) {
    return scalar(get(name));
  }

  /** The objects of a list; of a single object, itself. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    JsonNode value = get(name);
    Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
    items.forEach(
        item -> {
          if (item.isObject()) {
            objects.add(of(item));
          }
        });
    return objects;
  }

  /** Of a picture, the files that show it; empty for others. */
  List<JsonFields> renditions() {
    if (!"picture".equals(text("type"))) {
      return List.of();
    }
    List<JsonFields> renditions = new ArrayList<>(objects("renditions"));
    objects("renditions")
        .forEach(
            named ->
                named.fields().keySet().forEach(name -> renditions.addAll(named.objects(name))));
    return renditions;
  }

  /** The texts in a field: of a text itself, of a list's texts and of its objects' names. */
  List<String> names(String name) {
    List<String> names = new ArrayList<>();
    collect(get(name), names);
    return names;
  }

  private static void collect(JsonNode value, List<String> names) {
    JsonNode named = value.isObject() ? value.path("name") : value;
    if (value.isArray()) {
      value.forEach(item -> collect(item, names));
    } else if (scalar(named) != null) {
      names.add(scalar(named));
    }
  }

  private static String scalar(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? WireValues.firstOf(value.asText()) : null;
  }
}
