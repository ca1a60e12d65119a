package io.newswire.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.newswire.model.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Compares values with the JSON Schemas of a document. Thread-safe. */
public final class SchemaCheck {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;
  private final String definitions;
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * Takes the schemas of a document.
   *
   * @param definitions the field of the document that references lead into, such as {@code $defs}
   */
  public SchemaCheck(JsonNode document, String definitions) {
    this.document = document;
    this.definitions = definitions;
  }

  /** What is wrong with a value, and which of its fields the schema does not have. */
  public List<String> problems(JsonNode schema, JsonNode value) {
    return Stream.concat(
            compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString),
            new UndescribedFields(document)
                .of(schema, value).stream()
                    .map(field -> "the field %s is not described".formatted(field)))
        .toList();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set(definitions, document.get(definitions));
    return SCHEMAS.getSchema(whole);
  }
}
