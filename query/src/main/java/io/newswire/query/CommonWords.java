package io.newswire.query;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** English stop words, and words in capitals that are names. */
final class CommonWords {
  /** Stop words and other common words that are names when written in capitals. */
  private static final Set<String> ALSO_NAMES =
      Set.of(
          "all", "am", "any", "are", "as", "at", "be", "can", "do", "go", "had", "has", "he", "her",
          "him", "his", "how", "i", "if", "in", "is", "it", "its", "may", "me", "my", "no", "now",
          "off", "on", "or", "our", "out", "own", "she", "so", "too", "up", "us", "was", "we",
          "who", "why", "you");

  private CommonWords() {}

  /** Whether it is a stop word, which is left out of a query unless it is part of a phrase. */
  static boolean isCommon(String word) {
    return EnglishAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it has two letters or more, all capitals; dots are ignored. */
  static boolean isCapitals(String word) {
    String letters = word.replace(".", "");
    return letters.codePointCount(0, letters.length()) > 1
        && letters.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether it is a name in capitals that is a common word in small letters, as US and us. */
  static boolean isNameInCapitals(String word) {
    return isCapitals(word) && ALSO_NAMES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  /** Whether a query of more than three words is all capitals, which then carry no meaning. */
  static boolean isAllCapitals(String query) {
    return query.codePoints().noneMatch(Character::isLowerCase)
        && query.replaceAll("\\b(AND|OR|NOT)\\b|[^\\p{L} ]", "").strip().split(" +").length > 3;
  }
}
