package io.newswire.enrich.entities.crf;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns British spellings of common words into American ones, as the words of the training texts
 * were; names of days and months get their capital.
 *
 * @param words words and what they become
 * @param any what a word has to match for the rules to be tried
 * @param rules in the order in which they are tried: the first that applies counts
 */
record AmericanSpelling(Map<String, String> words, Pattern any, List<Rule> rules) {
  /** Leaves all words as they are. */
  static final AmericanSpelling NONE =
      new AmericanSpelling(Map.of(), Pattern.compile("(?!)"), List.of());

  private static final int MIN_LENGTH = 4;
  private static final int MIN_RULE_LENGTH = 6;

  /**
   * @param exception words that keep their spelling; null for none
   */
  record Rule(Pattern pattern, Pattern exception, String replacement) {}

  String of(String word) {
    if (word.length() < MIN_LENGTH) {
      return word;
    }
    String known = words.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < MIN_RULE_LENGTH || !any.matcher(word).find()) {
      return word;
    }
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern.matcher(word);
      if (matcher.find() && (rule.exception == null || !rule.exception.matcher(word).find())) {
        return matcher.replaceAll(rule.replacement);
      }
    }
    return word;
  }
}
