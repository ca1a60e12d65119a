package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Saved searches: their data view, columns, order and query. */
final class SearchCheck {
  private SearchCheck() {}

  static void check(ImportFile file, JsonNode object) {
    String where = ImportFile.key(object);
    JsonNode attributes = object.path("attributes");
    JsonNode source =
        Embedded.json(file, where, attributes.path("kibanaSavedObjectMeta"), "searchSourceJSON");
    Optional<String> dataView = dataView(object, source);
    if (dataView.isEmpty()) {
      file.problem(where, "indexRefName has no reference");
      return;
    }
    attributes
        .path("columns")
        .forEach(column -> FieldCheck.exists(file, where, dataView.get(), column.asText()));
    attributes
        .path("sort")
        .forEach(
            sort -> FieldCheck.suits(file, where, dataView.get(), sort.path(0).asText(), "sort"));
    FieldCheck.query(file, where, dataView.get(), source.at("/query/query").asText());
  }

  private static Optional<String> dataView(JsonNode object, JsonNode source) {
    for (JsonNode reference : object.path("references")) {
      if (reference.path("name").equals(source.path("indexRefName"))) {
        return Optional.of(reference.path("id").asText());
      }
    }
    return Optional.empty();
  }
}
