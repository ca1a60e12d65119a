package io.newswire.ingest.extract.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Sorts the alternatives of a regular expression by the letter they begin with. An expression of a
 * hundred words tries each of them at every place of a text; sorted, it tries those few that begin
 * with the letter which stands there.
 */
public final class FirstLetters {
  private FirstLetters() {}

  /**
   * The alternatives in their order, joined by bars, for each first letter.
   *
   * @param alternatives each begins with a letter that stands for itself
   */
  public static Map<Character, String> of(String alternatives) {
    Map<Character, String> byLetter = new HashMap<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= alternatives.length(); i++) {
      char c = i < alternatives.length() ? alternatives.charAt(i) : '|';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        add(alternatives.substring(start, i), byLetter);
        start = i + 1;
      }
    }
    return byLetter;
  }

  private static void add(String alternative, Map<Character, String> byLetter) {
    if (!Character.isLetter(alternative.charAt(0))) {
      throw new IllegalArgumentException("does not begin with a letter: " + alternative);
    }
    byLetter.merge(alternative.charAt(0), alternative, (one, next) -> one + '|' + next);
  }
}
