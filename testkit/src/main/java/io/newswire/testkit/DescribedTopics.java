package io.newswire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Compares records with what {@code docs/asyncapi.yml} says of their topics. */
public final class DescribedTopics {
  private static final String BYTES = "application/octet-stream";
  private static final String SHARED = "schemas.json#/$defs/";
  private static final String OWN = "#/$defs/";
  private static final JsonNode DOCUMENT = read("asyncapi.yml");
  private static final SchemaCheck SCHEMAS = new SchemaCheck(read("schemas.json"), "$defs");

  private DescribedTopics() {}

  /** The description of each topic, by its name. */
  public static Map<String, JsonNode> channels() {
    Map<String, JsonNode> channels = new TreeMap<>();
    for (JsonNode channel : DOCUMENT.get("channels")) {
      channels.put(channel.get("address").asText(), channel);
    }
    return channels;
  }

  /** The messages of a topic. */
  public static List<JsonNode> messages(String topic) {
    List<JsonNode> messages = new ArrayList<>();
    for (JsonNode reference : channels().get(topic).get("messages")) {
      messages.add(DOCUMENT.at(reference.get("$ref").asText().substring(1)));
    }
    return messages;
  }

  /** Reads values as they are, and fails for a record that is not as described. */
  public static Deserializer<byte[]> deserializer() {
    return new ByteArrayDeserializer() {
      @Override
      public byte[] deserialize(String topic, Headers headers, byte[] value) {
        check(topic, headers, value);
        return value;
      }
    };
  }

  /** Fails for a record that is not as described. */
  public static void check(String topic, Headers headers, byte[] value) {
    List<String> problems = problems(topic, headers, value);
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "A record of %s is not as docs/asyncapi.yml says: %s%n%s"
              .formatted(topic, problems, value == null ? "" : new String(value, UTF_8)));
    }
  }

  /** What is not as described; of several messages of the topic, as the one that fits best. */
  public static List<String> problems(String topic, Headers headers, byte[] value) {
    if (!channels().containsKey(topic)) {
      return List.of("the topic is not described");
    }
    List<String> fewest = null;
    for (JsonNode message : messages(topic)) {
      List<String> problems = new ArrayList<>(headerProblems(message, headers));
      problems.addAll(valueProblems(message, value));
      fewest = fewest == null || problems.size() < fewest.size() ? problems : fewest;
    }
    return fewest;
  }

  private static List<String> headerProblems(JsonNode message, Headers headers) {
    JsonNode schema = resolved(message.path("headers"));
    List<String> problems = new ArrayList<>();
    if (schema.path("additionalProperties").asBoolean()) {
      return problems;
    }
    for (Header header : headers) {
      if (!schema.path("properties").has(header.key())) {
        problems.add("the header %s is not described".formatted(header.key()));
      }
    }
    return problems;
  }

  private static List<String> valueProblems(JsonNode message, byte[] value) {
    if (message.get("contentType").asText().equals(BYTES)) {
      return List.of();
    }
    JsonNode json;
    try {
      json = value == null ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(value);
    } catch (IOException e) {
      return List.of("it is no JSON: " + e.getMessage());
    }
    return problems(message.get("payload"), json);
  }

  /** What of a value is not as a schema says. */
  public static List<String> problems(JsonNode schema, JsonNode value) {
    return SCHEMAS.problems(schema, value);
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** JSON is YAML, too. */
  private static JsonNode read(String name) {
    try (InputStream in = DescribedTopics.class.getResourceAsStream(name)) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(yaml).replace(SHARED, OWN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
