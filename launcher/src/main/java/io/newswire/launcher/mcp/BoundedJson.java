package io.newswire.launcher.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.newswire.model.Json;
import io.newswire.model.TextCut;

/**
 * JSON of a bounded length: an assistant has little room, and an article may be long. Texts and
 * lists are shortened until it fits, and tables at last.
 *
 * @param text the JSON
 * @param cut whether something was shortened
 */
record BoundedJson(String text, boolean cut) {
  static final int LONGEST = 40_000;
  private static final int LONGEST_LIST = 50;

  /** So much is left of each text, such as a cursor. */
  private static final int SHORTEST_TEXT = 250;

  /** More do not fit: each takes six characters at least. */
  private static final int MOST_FIELDS = LONGEST / 6;

  /** No record has as many; an object with more is a table, such as of words. */
  private static final int FEWEST_FIELDS = 60;

  /** The JSON of a value. */
  static BoundedJson of(Object value) {
    JsonNode whole = Json.MAPPER.valueToTree(value);
    Limits limits = Limits.WIDEST;
    JsonNode shorter = limits.applyTo(whole);
    String text = shorter.toString();
    while (text.length() > LONGEST && !limits.equals(limits.narrower())) {
      limits = limits.narrower();
      shorter = limits.applyTo(whole);
      text = shorter.toString();
    }
    return new BoundedJson(text, !shorter.equals(whole));
  }

  /** How long a text, a list and an object may be. */
  private record Limits(int text, int list, int fields) {
    static final Limits WIDEST = new Limits(LONGEST / 2, LONGEST_LIST, MOST_FIELDS);

    /** The next that leave less; these if there are none. Objects lose fields at last. */
    Limits narrower() {
      if (text == SHORTEST_TEXT && list == 1) {
        return new Limits(text, list, Math.max(FEWEST_FIELDS, fields / 2));
      }
      return new Limits(Math.max(SHORTEST_TEXT, text / 2), Math.max(1, list * 3 / 4), fields);
    }

    JsonNode applyTo(JsonNode node) {
      if (node.isTextual()) {
        return TextNode.valueOf(TextCut.shorten(node.textValue(), text));
      }
      if (node.isArray()) {
        ArrayNode shorter = Json.MAPPER.createArrayNode();
        for (int i = 0; i < Math.min(list, node.size()); i++) {
          shorter.add(applyTo(node.get(i)));
        }
        return shorter;
      }
      if (node.isObject()) {
        ObjectNode shorter = Json.MAPPER.createObjectNode();
        node.properties().stream()
            .limit(fields)
            .forEach(field -> shorter.set(name(field.getKey()), applyTo(field.getValue())));
        return shorter;
      }
      return node;
    }

    private String name(String field) {
      return TextCut.shorten(field, text);
    }
  }
}
