package io.newswire.launcher.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.newswire.model.Json;
import io.newswire.model.TextCut;
import java.util.Map;

/**
 * JSON of a bounded length: an assistant has little room, and an article may be long. Texts and
 * lists are shortened until it fits.
 *
 * @param text the JSON
 * @param cut whether something was shortened
 */
record BoundedJson(String text, boolean cut) {
  static final int LONGEST = 40_000;
  private static final int LONGEST_LIST = 50;

  /** So much is left of each text, such as a cursor. */
  private static final int SHORTEST_TEXT = 250;

  /** The JSON of a value. */
  static BoundedJson of(Object value) {
    JsonNode whole = Json.MAPPER.valueToTree(value);
    int longestText = LONGEST / 2;
    int longestList = LONGEST_LIST;
    JsonNode shorter = shortened(whole, longestText, longestList);
    String text = shorter.toString();
    while (text.length() > LONGEST && longestText + longestList > SHORTEST_TEXT + 1) {
      longestText = Math.max(SHORTEST_TEXT, longestText / 2);
      longestList = Math.max(1, longestList * 3 / 4);
      shorter = shortened(whole, longestText, longestList);
      text = shorter.toString();
    }
    return new BoundedJson(text, !shorter.equals(whole));
  }

  private static JsonNode shortened(JsonNode node, int longestText, int longestList) {
    if (node.isTextual()) {
      return TextNode.valueOf(TextCut.shorten(node.textValue(), longestText));
    }
    if (node.isArray()) {
      ArrayNode list = Json.MAPPER.createArrayNode();
      for (int i = 0; i < Math.min(longestList, node.size()); i++) {
        list.add(shortened(node.get(i), longestText, longestList));
      }
      return list;
    }
    if (node.isObject()) {
      ObjectNode object = Json.MAPPER.createObjectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        object.set(field.getKey(), shortened(field.getValue(), longestText, longestList));
      }
      return object;
    }
    return node;
  }
}
