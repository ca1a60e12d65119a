package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.Json;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description of the HTTP interface by OpenAPI 3.1: {@code docs/openapi.yml}, with those
 * definitions of {@code docs/schemas.json} that it refers to, so that it stands alone.
 */
final class OpenApiDocument {
  private static final String SHARED = "schemas.json#/$defs/";
  private static final String OF_TOPICS = "#/$defs/";
  private static final String OWN = "#/components/schemas/";

  private final JsonNode shared;
  private final ObjectNode document;
  private final ObjectNode schemas;

  private OpenApiDocument() throws IOException {
    shared = Json.MAPPER.readTree(text("schemas.json").replace(OF_TOPICS, OWN)).get("$defs");
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("openapi.yml"));
    document =
        (ObjectNode)
            Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(yaml).replace(SHARED, OWN));
    schemas = (ObjectNode) document.at("/components/schemas");
    addReferred(document.deepCopy());
  }

  /** Reads it. */
  static ObjectNode read() throws IOException {
    return new OpenApiDocument().document;
  }

  private void addReferred(JsonNode node) {
    for (String reference : node.findValuesAsText("$ref")) {
      String name = reference.replace(OWN, "");
      if (shared.has(name) && !schemas.has(name)) {
        schemas.set(name, shared.get(name));
        addReferred(shared.get(name));
      }
    }
  }

  private static String text(String name) throws IOException {
    return new String(PackagedFile.read(OpenApiDocument.class.getResource(name), name), UTF_8);
  }
}
