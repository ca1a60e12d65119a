package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Charts: their columns, what these ask of which field, and what is drawn of them. */
final class LensCheck {
  private static final List<String> ACCESSORS =
      List.of("metricAccessor", "xAccessor", "splitAccessor", "tagAccessor", "valueAccessor");

  private LensCheck() {}

  static void check(ImportFile file, JsonNode object) {
    String where = ImportFile.key(object);
    JsonNode state = object.at("/attributes/state");
    if (!state.isObject()) {
      file.problem(where, "state must be an object, not a string");
      return;
    }
    Set<String> columns = new HashSet<>();
    JsonNode layers = state.at("/datasourceStates/formBased/layers");
    layers
        .properties()
        .forEach(
            layer -> {
              String dataView = dataView(object, layer.getKey());
              if (dataView.isEmpty()) {
                file.problem(where, "the layer " + layer.getKey() + " has no data view");
              }
              layer(file, where, dataView, layer.getValue());
              layer.getValue().path("columns").fieldNames().forEachRemaining(columns::add);
              FieldCheck.query(file, where, dataView, state.at("/query/query").asText());
            });
    drawn(file, where, state.path("visualization"), layers, columns);
  }

  private static String dataView(JsonNode object, String layer) {
    for (JsonNode reference : object.path("references")) {
      if (reference.path("name").asText().equals("indexpattern-datasource-layer-" + layer)
          && reference.path("type").asText().equals("index-pattern")) {
        return reference.path("id").asText();
      }
    }
    return "";
  }

  private static void layer(ImportFile file, String where, String dataView, JsonNode layer) {
    JsonNode columns = layer.path("columns");
    Set<String> ordered = new HashSet<>();
    boolean measures = false;
    for (JsonNode id : layer.path("columnOrder")) {
      ordered.add(id.asText());
      boolean bucketed = columns.path(id.asText()).path("isBucketed").asBoolean();
      if (bucketed && measures) {
        file.problem(where, "columnOrder has a measure before " + id.asText());
      }
      measures |= !bucketed;
    }
    Set<String> there = new HashSet<>();
    columns.fieldNames().forEachRemaining(there::add);
    if (!ordered.equals(there)) {
      file.problem(where, "columnOrder and columns differ");
    }
    columns
        .properties()
        .forEach(
            column ->
                column(file, where + "/" + column.getKey(), dataView, columns, column.getValue()));
  }

  private static void column(
      ImportFile file, String where, String dataView, JsonNode columns, JsonNode column) {
    String operation = column.path("operationType").asText();
    FieldCheck.suits(file, where, dataView, column.path("sourceField").asText(), operation);
    FieldCheck.query(file, where, dataView, column.at("/filter/query").asText());
    if (operation.equals("last_value")) {
      String sort = column.at("/params/sortField").asText();
      FieldCheck.suits(file, where, dataView, sort, "date_histogram");
    }
    if (operation.equals("terms")) {
      JsonNode by = columns.path(column.at("/params/orderBy/columnId").asText());
      if (by.isMissingNode()) {
        file.problem(where, "ordered by a column that is not there");
      } else if (by.path("isBucketed").asBoolean()
          || by.path("operationType").asText().equals("last_value")) {
        file.problem(where, "cannot be ordered by " + by.path("operationType").asText());
      }
    }
  }

  private static void drawn(
      ImportFile file, String where, JsonNode visualization, JsonNode layers, Set<String> columns) {
    List<JsonNode> parts = new ArrayList<>(List.of(visualization));
    visualization.path("layers").forEach(parts::add);
    Set<String> accessors = new TreeSet<>();
    for (JsonNode part : parts) {
      if (part.has("layerId") && !layers.has(part.path("layerId").asText())) {
        file.problem(where, "draws a layer that is not there");
      }
      ACCESSORS.stream().filter(part::has).forEach(x -> accessors.add(part.path(x).asText()));
      part.path("accessors").forEach(accessor -> accessors.add(accessor.asText()));
      part.path("columns").forEach(column -> accessors.add(column.path("columnId").asText()));
      if (part.has("sorting")) {
        accessors.add(part.at("/sorting/columnId").asText());
      }
    }
    if (!columns.containsAll(accessors)) {
      file.problem(where, "draws columns that are not there: " + accessors);
    }
    if (!accessors.containsAll(columns)) {
      file.problem(where, "does not draw all of its columns " + new TreeSet<>(columns));
    }
  }
}
