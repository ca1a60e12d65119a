package io.newswire.enrich.quotes;

import java.util.List;

/**
 * Where and when a story was filed, in front of its first words: {@code HALVERN, Nov. 20
 * (Northline) — }, a place in capitals up to a dash, behind which a sentence begins.
 */
final class Datelines {
  /** {@code PORT HALVERN, North Velmora, Nov. 20, 2026 (Northline) —} and a little more. */
  private static final int LONGEST = 16;

  private static final int SHORTEST_PLACE = 3;

  private Datelines() {}

  /** The index of the sentence's first token behind a dateline; of its first if it has none. */
  static int behind(Reading reading, List<Token> tokens, Sentence sentence) {
    if (!inCapitals(reading.text(), tokens.get(sentence.from()))) {
      return sentence.from();
    }
    int last = Math.min(sentence.from() + LONGEST, sentence.to() - 1);
    for (int i = sentence.from() + 1; i < last && mayBeIn(tokens, i); i++) {
      if (tokens.get(i).isDash()) {
        return tokens.get(i + 1).capital() ? i + 1 : sentence.from();
      }
    }
    return sentence.from();
  }

  /** Names, dates and punctuation; agencies write themselves small, too: {@code (dpa)}. */
  private static boolean mayBeIn(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return !token.isQuote()
        && (token.capital()
            || !Character.isLetter(token.word().charAt(0))
            || tokens.get(i - 1).is("("));
  }

  private static boolean inCapitals(String text, Token token) {
    return token.end() - token.start() >= SHORTEST_PLACE
        && text.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
  }
}
