package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields that the index templates of {@code config/elasticsearch} make, multi-fields too. */
final class TemplateFields {
  private static final Path FOLDER = Path.of("../config/elasticsearch");
  private static final Set<String> NOT_AGGREGATABLE = Set.of("text", "geo_shape", "geo_point");

  private TemplateFields() {}

  /**
   * A field as Kibana sees it.
   *
   * @param nested within a nested object, where Kibana cannot reach it
   */
  record Field(String type, boolean nested, boolean aggregatable) {
    boolean isDate() {
      return type.equals("date");
    }

    boolean isNumber() {
      return Set.of("integer", "long", "float", "double").contains(type);
    }

    boolean isKeyword() {
      return type.equals("keyword");
    }
  }

  /** By full path, of the indices behind an alias. */
  static Map<String, Field> of(String alias) {
    Map<String, Field> fields = new TreeMap<>();
    for (String template : new String[] {"news-shared", alias}) {
      collect(read(template).at("/template/mappings/properties"), "", false, fields);
    }
    return fields;
  }

  private static void collect(
      JsonNode properties, String prefix, boolean nested, Map<String, Field> into) {
    properties
        .properties()
        .forEach(
            property -> {
              String path = prefix + property.getKey();
              JsonNode mapping = property.getValue();
              boolean within = nested || mapping.path("type").asText().equals("nested");
              collect(mapping.path("properties"), path + ".", within, into);
              collect(mapping.path("fields"), path + ".", within, into);
              boolean isObject =
                  mapping.has("properties") || mapping.path("type").asText().equals("object");
              if (!isObject) {
                into.put(path, field(mapping, within));
              }
            });
  }

  private static Field field(JsonNode mapping, boolean nested) {
    String type = mapping.path("type").asText();
    boolean aggregatable =
        !NOT_AGGREGATABLE.contains(type) && mapping.path("doc_values").asBoolean(true);
    return new Field(type, nested, aggregatable);
  }

  private static JsonNode read(String template) {
    try {
      return Json.MAPPER.readTree(FOLDER.resolve(template + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
