package io.newswire.kibana;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One of Kibana's saved objects; its JSON is one line of the file that Kibana imports. */
@JsonPropertyOrder({"id", "type", "attributes", "references"})
record SavedObject(
    String id,
    String type,
    JsonNode attributes,
    List<Reference> references,
    boolean managed,
    String coreMigrationVersion,
    String typeMigrationVersion) {

  SavedObject {
    references = List.copyOf(references);
  }

  static SavedObject of(
      ObjectType type, String id, JsonNode attributes, List<Reference> references) {
    return new SavedObject(
        id, type.kibana, attributes, references, false, ObjectType.CORE_VERSION, type.version);
  }

  /** Ids never change, so that an import replaces what an earlier one brought. */
  static String id(String name) {
    return "newswire-" + name;
  }
}
