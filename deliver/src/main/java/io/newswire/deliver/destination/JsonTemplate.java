package io.newswire.deliver.destination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.newswire.model.Json;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON in whose strings {@code {{NAME}}} stands for a value of the alert. Values are put into the
 * strings of the parsed template, so that no value can change its structure. Immutable.
 */
public final class JsonTemplate {
  /** What may stand in a template. */
  public static final List<String> NAMES =
      List.of("id", "type", "rule", "title", "url", "source", "published", "text");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private static final ObjectReader READER =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode template;

  private JsonTemplate(JsonNode template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if it is no JSON, or has a variable that is not in {@link
   *     #NAMES}
   */
  static JsonTemplate parse(String json) {
    JsonNode template;
    try {
      template = READER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "it is no JSON from its character %d on".formatted(e.getLocation().getCharOffset() + 1));
    }
    if (!template.isContainerNode()) {
      throw new IllegalArgumentException(
          "it must be a JSON object, such as {\"text\": \"{{text}}\"}");
    }
    filled(template, JsonTemplate::checked);
    return new JsonTemplate(template);
  }

  /**
   * The template with its variables replaced, as JSON.
   *
   * @param values a value for each of {@link #NAMES}
   */
  public byte[] fill(Map<String, String> values) {
    return Json.bytes(filled(template, values::get));
  }

  private static String checked(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "there is no {{%s}}; there are %s".formatted(name, String.join(", ", NAMES)));
    }
    return name;
  }

  private static JsonNode filled(JsonNode node, UnaryOperator<String> value) {
    if (node.isTextual()) {
      return TextNode.valueOf(
          VARIABLE
              .matcher(node.textValue())
              .replaceAll(it -> Matcher.quoteReplacement(value.apply(it.group(1)))));
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(filled(item, value)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(it -> object.set(it.getKey(), filled(it.getValue(), value)));
      return object;
    }
    return node;
  }
}
