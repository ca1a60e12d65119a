package io.newswire.enrich.quotes.text;

import java.util.List;
import java.util.OptionalInt;

/**
 * Recognises datelines: {@code HALVERN, Nov. 20 (Northline) — }, a place in capitals up to a dash,
 * followed by a sentence. Doubtful cases are not datelines, so that no part of a quote is cut.
 */
public final class Datelines {
  /**
   * Tokens in the longest dateline, such as {@code PORT HALVERN, North Velmora, Nov. 20, 2026
   * (Northline) —}.
   */
  private static final int LONGEST = 16;

  private static final int SHORTEST_PLACE = 2;

  /**
   * Letters in the shortest dateline without a date; two may be an acronym: {@code EU – Brussels
   * agrees –}.
   */
  private static final int SHORTEST_ALONE = 3;

  private Datelines() {}

  /** The index of the first token after the dateline; of the first token if there is none. */
  public static int behind(AnalyzedText analyzed, Sentence sentence) {
    OptionalInt dash = dash(analyzed, sentence);
    return dash.isPresent() && isDateline(analyzed, sentence, dash.getAsInt())
        ? dash.getAsInt() + 1
        : sentence.from();
  }

  /** The first dash, if only names, dates and punctuation precede it. */
  private static OptionalInt dash(AnalyzedText analyzed, Sentence sentence) {
    List<QuoteToken> tokens = analyzed.tokens();
    if (!inCapitals(analyzed.text(), tokens.get(sentence.from()))) {
      return OptionalInt.empty();
    }
    int last = Math.min(sentence.from() + LONGEST, sentence.to() - 1);
    for (int i = sentence.from() + 1; i < last; i++) {
      if (parts(tokens, i)) {
        return OptionalInt.of(i);
      }
      if (!mayBeIn(tokens, i)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Whether a dash separates: a hyphen in a name and a dash in a range have no space before them.
   */
  private static boolean parts(List<QuoteToken> tokens, int i) {
    QuoteToken token = tokens.get(i);
    return token.isDash() && (token.is("—") || tokens.get(i - 1).end() < token.start());
  }

  /** Agency names may be in lower case: {@code (dpa)}. */
  private static boolean mayBeIn(List<QuoteToken> tokens, int i) {
    QuoteToken token = tokens.get(i);
    return token.capital()
        || isNumber(token)
        || List.of(",", ".", "(", ")", "/", "-").contains(token.word())
        || token.isWord() && tokens.get(i - 1).is("(");
  }

  private static boolean isDateline(AnalyzedText analyzed, Sentence sentence, int dash) {
    List<QuoteToken> tokens = analyzed.tokens();
    QuoteToken next = tokens.get(dash + 1);
    QuoteToken before = tokens.get(dash - 1);
    if (before.is(")") || isNumber(before)) {
      return next.capital() || isNumber(next) || next.is("$") || next.is("€") || next.is("£");
    }
    QuoteToken place = tokens.get(sentence.from());
    return next.capital()
        && place.end() - place.start() >= SHORTEST_ALONE
        && tokens.subList(dash + 1, sentence.to()).stream().noneMatch(QuoteToken::isDash);
  }

  private static boolean isNumber(QuoteToken token) {
    return !token.isQuote() && Character.isDigit(token.word().charAt(0));
  }

  private static boolean inCapitals(String text, QuoteToken token) {
    return token.end() - token.start() >= SHORTEST_PLACE
        && text.substring(token.start(), token.end())
            .chars()
            .allMatch(c -> Character.isUpperCase(c) || "-.'’".indexOf(c) >= 0);
  }
}
