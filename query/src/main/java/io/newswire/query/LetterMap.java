package io.newswire.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces single letters, as Elasticsearch's mapping character filter does. */
record LetterMap(Map<Character, Character> letters) {
  /**
   * Reads mappings in Elasticsearch's form, such as {@code "ß => s"}; both sides are one letter.
   */
  static LetterMap of(List<String> mappings) {
    Map<Character, Character> letters = new HashMap<>();
    for (String mapping : mappings) {
      letters.put(mapping.charAt(0), mapping.charAt(mapping.length() - 1));
    }
    return new LetterMap(Map.copyOf(letters));
  }

  String apply(String word) {
    StringBuilder mapped = new StringBuilder(word);
    for (int i = 0; i < mapped.length(); i++) {
      mapped.setCharAt(i, letters.getOrDefault(mapped.charAt(i), mapped.charAt(i)));
    }
    return mapped.toString();
  }
}
