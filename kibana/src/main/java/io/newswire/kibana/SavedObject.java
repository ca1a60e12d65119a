package io.newswire.kibana;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A saved object of Kibana; its JSON is one line of an import file. */
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

  /**
   * The id for a name; always the same, so that an import replaces the objects of an earlier one.
   */
  static String id(String name) {
    return "newswire-" + name;
  }
}
