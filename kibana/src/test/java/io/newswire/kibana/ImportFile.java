package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.kibana.TemplateFields.Field;
import io.newswire.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What Kibana would import, with the fields that each data view has, and the problems found. */
final class ImportFile {
  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byKey = new HashMap<>();
  private final Map<String, Map<String, Field>> fields = new HashMap<>();
  private final TreeSet<String> problems = new TreeSet<>();

  /** Reads lines of JSON; each must parse and be unlike the others. */
  static ImportFile of(byte[] ndjson) {
    ImportFile file = new ImportFile();
    for (String line : new String(ndjson, StandardCharsets.UTF_8).split("\n")) {
      try {
        file.add(Json.MAPPER.readTree(line));
      } catch (IOException e) {
        file.problem("file", "a line is no JSON: " + line);
      }
    }
    return file;
  }

  private void add(JsonNode object) {
    objects.add(object);
    if (byKey.put(key(object), object) != null) {
      problem(key(object), "twice: the whole import is refused");
    }
    if (object.path("type").asText().equals("index-pattern")) {
      String index = object.at("/attributes/title").asText();
      fields.put(object.path("id").asText(), TemplateFields.of(index));
    }
  }

  List<JsonNode> objects() {
    return objects;
  }

  /** Of that type and id; missing if there is none. */
  JsonNode find(String type, String id) {
    return byKey.getOrDefault(type + ":" + id, Json.MAPPER.missingNode());
  }

  /** The fields of a data view; none if it is not there. */
  Map<String, Field> fields(String dataView) {
    return fields.getOrDefault(dataView, Map.of());
  }

  static String key(JsonNode object) {
    return object.path("type").asText() + ":" + object.path("id").asText();
  }

  void problem(String where, String what) {
    problems.add(where + ": " + what);
  }

  TreeSet<String> problems() {
    return problems;
  }
}
