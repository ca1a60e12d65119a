package io.newswire.ingest.extract.html.data;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses the JSON-LD objects of a page leniently. */
final class LinkedData {
  private static final ObjectReader LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .readerFor(JsonNode.class);

  private LinkedData() {}

  /** All objects of all scripts in document order, outer before inner. */
  static List<JsonNode> of(List<Element> scripts) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : scripts) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        parse(script.data()).forEach(value -> flatten(value, objects));
      }
    }
    return objects;
  }

  /** The values of a script, usually one; parsing stops at the first invalid value. */
  private static List<JsonNode> parse(String json) {
    String bare =
        json.replace("<![CDATA[", "")
            .replace("]]>", "")
            .replace("<!--", "")
            .replace("-->", "")
            .strip();
    List<JsonNode> values = values(bare);
    boolean encoded = values.isEmpty() && bare.contains("&quot;");
    List<JsonNode> read = encoded ? values(Parser.unescapeEntities(bare, false)) : values;
    return read.isEmpty() && !bare.isEmpty() ? values(JsonQuotes.escape(bare)) : read;
  }

  private static List<JsonNode> values(String json) {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> each = LENIENT.readValues(json)) {
      while (each.hasNextValue()) {
        values.add(each.nextValue());
      }
    } catch (IOException e) {
      return values;
    }
    return values;
  }

  private static void flatten(JsonNode root, List<JsonNode> objects) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      JsonNode node = waiting.pop();
      if (node.isObject()) {
        objects.add(node);
      }
      List<JsonNode> children = new ArrayList<>();
      node.forEach(children::add);
      for (int i = children.size() - 1; i >= 0; i--) {
        if (children.get(i).isContainerNode()) {
          waiting.push(children.get(i));
        }
      }
    }
  }
}
