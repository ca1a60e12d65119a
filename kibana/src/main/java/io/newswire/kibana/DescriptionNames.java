package io.newswire.kibana;

import java.util.Map;
import java.util.TreeSet;

/** Looks up what a description names, and says what is missing. */
final class DescriptionNames {
  private DescriptionNames() {}

  /** What people read in place of a field's name. */
  static String of(Description description, String field) {
    return find(description.fields(), field, "fields");
  }

  /**
   * The value of a name.
   *
   * @param section where the description should have it
   * @throws IllegalArgumentException if it has not
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
