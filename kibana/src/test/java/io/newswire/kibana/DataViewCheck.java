package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Data views: their time field, and the fields they rename and format. */
final class DataViewCheck {
  private DataViewCheck() {}

  static void check(ImportFile file, JsonNode object) {
    String where = ImportFile.key(object);
    String id = object.path("id").asText();
    JsonNode attributes = object.path("attributes");
    FieldCheck.suits(file, where, id, attributes.path("timeFieldName").asText(), "date_histogram");
    for (String attribute :
        List.of("sourceFilters", "fields", "fieldAttrs", "fieldFormatMap", "runtimeFieldMap")) {
      JsonNode json = Embedded.json(file, where, attributes, attribute);
      json.fieldNames()
          .forEachRemaining(field -> FieldCheck.exists(file, where + "/" + attribute, id, field));
    }
  }
}
