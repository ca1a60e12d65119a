package io.newswire.kibana;

import java.util.Map;
import java.util.TreeSet;

/** Looks up the names in a description. */
final class DescriptionNames {
  private DescriptionNames() {}

  /** The label of a field. */
  static String of(Description description, String field) {
    return find(description.fields(), field, "fields");
  }

  /**
   * The value of a name.
   *
   * @param section the section of the description, for the message
   * @throws IllegalArgumentException if the section does not have the name
   */
  static <V> V find(Map<String, V> named, String name, String section) {
    V value = named.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is used but not among the "
              + section
              + " of the description: "
              + new TreeSet<>(named.keySet()));
    }
    return value;
  }
}
