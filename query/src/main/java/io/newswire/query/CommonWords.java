package io.newswire.query;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** Words that stand in nearly every article. */
final class CommonWords {
  /** Those that are also names when written in capitals. */
  private static final Set<String> ALSO_NAMES =
      Set.of(
          "all", "am", "any", "are", "as", "at", "be", "can", "do", "go", "had", "has", "he", "her",
          "him", "his", "how", "i", "if", "in", "is", "it", "its", "may", "me", "my", "no", "now",
          "off", "on", "or", "our", "out", "own", "she", "so", "too", "up", "us", "was", "we",
          "who", "why", "you");

  private CommonWords() {}

  /** Whether a word by itself is left out of a query. */
  static boolean isCommon(String word) {
    return EnglishAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is written in capitals only, as the names of organisations and countries are. */
  static boolean isCapitals(String word) {
    String letters = word.replace(".", "");
    return letters.codePointCount(0, letters.length()) > 1
        && letters.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether the word in capitals is another than the one in small letters: US and us. */
  static boolean isNameInCapitals(String word) {
    return isCapitals(word) && ALSO_NAMES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  /** Whether a whole query is typed in capitals, which then say nothing. */
  static boolean isShouted(String query) {
    return query.codePoints().noneMatch(Character::isLowerCase)
        && query.replaceAll("\\b(AND|OR|NOT)\\b|[^\\p{L} ]", "").strip().split(" +").length > 3;
  }
}
