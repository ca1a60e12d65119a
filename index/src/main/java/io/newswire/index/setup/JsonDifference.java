package io.newswire.index.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says for people where one JSON differs from another. */
public final class JsonDifference {
  private JsonDifference() {}

  /**
   * One line for each place where {@code found} is not as {@code wanted}; empty if they are equal.
   *
   * @param where the name of the whole, which begins each line
   */
  public static List<String> between(String where, JsonNode wanted, JsonNode found) {
    List<String> differences = new ArrayList<>();
    compare(where, wanted, found, differences);
    return differences;
  }

  private static void compare(
      String where, JsonNode wanted, JsonNode found, List<String> differences) {
    if (wanted.isMissingNode()) {
      differences.add(where + " is there and is not in the file: " + found);
    } else if (found.isMissingNode()) {
      differences.add(where + " is missing; the file has " + wanted);
    } else if (wanted.isObject() && found.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      wanted.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(where + "." + name, wanted.path(name), found.path(name), differences));
    } else if (!wanted.equals(found)) {
      differences.add(where + " is " + found + "; the file has " + wanted);
    }
  }
}
