package io.newswire.index.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Describes the differences between two JSON values. */
public final class JsonDifference {
  private JsonDifference() {}

  /**
   * One line for each difference between {@code found} and {@code wanted}; empty if they are equal.
   *
   * @param where the name of the value, with which each line begins
   */
  public static List<String> between(String where, JsonNode wanted, JsonNode found) {
    List<String> differences = new ArrayList<>();
    compare(where, wanted, found, differences);
    return differences;
  }

  private static void compare(
      String where, JsonNode wanted, JsonNode found, List<String> differences) {
    if (wanted.isMissingNode()) {
      differences.add(where + " is not in the file: " + found);
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
