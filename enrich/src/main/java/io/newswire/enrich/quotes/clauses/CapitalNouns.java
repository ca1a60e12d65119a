package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.model.Mention;
import java.util.List;

/**
 * Finds noun phrases in German, where nouns have capitals: words in small letters between a
 * determiner and a noun are adjectives, and behind the noun only a genitive, a name or a phrase
 * with a preposition goes on.
 */
final class CapitalNouns implements NounPhrases {
  private static final int LONGEST = 16;

  /** The longest quoted title of a paper or a film within a phrase, in characters. */
  private static final int LONGEST_TITLE = 30;

  private static final List<String> ADJECTIVE_ENDINGS = List.of("e", "en", "er", "es", "em");

  /** Tokens in the longest pair of brackets within a phrase. */
  private static final int LONGEST_BRACKETS = 6;

  private final List<QuoteToken> tokens;

  CapitalNouns(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  @Override
  public NounPhrase startingAt(int from, int end) {
    if (from >= end || !tokens.get(from).isWord()) {
      return null;
    }
    int last = noun(from, end);
    if (last < 0) {
      return tokens.get(from).is(WordClass.PRONOUN) || tokens.get(from).is(WordClass.STANDING_ALONE)
          ? new NounPhrase(from, from + 1, null)
          : null;
    }
    int next = last + 1;
    while (next < end && next - from < LONGEST) {
      int part = continuation(next, end);
      if (part < 0) {
        break;
      }
      next = part + 1;
    }
    return new NounPhrase(from, next, head(from, next));
  }

  /** The index of the noun that ends a simple phrase; -1 if none begins at the token. */
  private int noun(int from, int end) {
    int i = from;
    while (i < end && i - from < LONGEST) {
      QuoteToken token = tokens.get(i);
      if (isNoun(i, from)) {
        return i;
      }
      boolean opens = i == from && (token.is(WordClass.DETERMINER) || isAdjective(token));
      boolean inside =
          i > from
              && (isAdjective(token)
                  || token.is(WordClass.ADVERB)
                  || token.is(WordClass.DETERMINER) && i == from + 1);
      if (!opens && !inside) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private boolean isNoun(int i, int from) {
    QuoteToken token = tokens.get(i);
    return token.isWord()
            && (token.mention() != null && !token.is(WordClass.PREPOSITION)
                || token.capital() && !isFunctionWord(token))
        || token.isQuote() && i > from && token.end() - token.start() < LONGEST_TITLE;
  }

  private static boolean isFunctionWord(QuoteToken token) {
    return token.is(WordClass.DETERMINER)
        || token.is(WordClass.PRONOUN)
        || token.is(WordClass.PREPOSITION)
        || token.is(WordClass.CLAUSE_START)
        || token.is(WordClass.AUXILIARY)
        || token.is(WordClass.ADVERB);
  }

  private static boolean isAdjective(QuoteToken token) {
    String word = token.word();
    return token.isWord()
        && !token.is(WordClass.AUXILIARY)
        && !token.is(WordClass.PREPOSITION)
        && !token.is(WordClass.CLAUSE_START)
        && !token.is(WordClass.PRONOUN)
        && (token.lexeme().cueVerb() == null || word.endsWith("te") || word.endsWith("ten"))
        && (token.isFigure() || ADJECTIVE_ENDINGS.stream().anyMatch(word::endsWith));
  }

  /** The last token of what goes on behind a noun; -1 if nothing does. */
  private int continuation(int next, int end) {
    QuoteToken token = tokens.get(next);
    if (isNoun(next, next - 1)) {
      return next;
    }
    if (token.is("(")) {
      int close = next;
      while (close < end && !tokens.get(close).is(")") && close - next < LONGEST_BRACKETS) {
        close++;
      }
      return close < end && tokens.get(close).is(")") ? close : -1;
    }
    if (token.is(WordClass.GENITIVE)) {
      return noun(next, end);
    }
    return token.is(WordClass.NOUN_LINK) && next + 1 < end ? noun(next + 1, end) : -1;
  }

  @Override
  public NounPhrase endingAt(int from, int last) {
    if (last < from) {
      return null;
    }
    QuoteToken end = tokens.get(last);
    if (end.is(WordClass.PRONOUN)) {
      return new NounPhrase(last, last + 1, null);
    }
    if (end.is(WordClass.RELATIVE) && last - 1 > from && tokens.get(last - 1).is(",")) {
      NounPhrase antecedent = endingAt(from, last - 2);
      return new NounPhrase(last, last + 1, antecedent == null ? null : antecedent.name());
    }
    NounPhrase longest = null;
    for (int i = last; i >= from && last - i < LONGEST; i--) {
      QuoteToken token = tokens.get(i);
      if (!token.isWord() && !token.is("(") && !token.is(")") && !token.isQuote()) {
        break;
      }
      NounPhrase phrase = startingAt(i, last + 1);
      if (phrase != null && phrase.to() == last + 1) {
        longest = phrase;
      }
    }
    return longest;
  }

  private Mention head(int from, int to) {
    Mention first = null;
    for (int i = from; i < to; i++) {
      QuoteToken token = tokens.get(i);
      boolean governs = token.is(WordClass.PREPOSITION) || token.is(WordClass.DETERMINER);
      if (i > from && governs && token.mention() == null) {
        break;
      }
      if (NounChunker.person(token.mention())) {
        return token.mention();
      }
      first = first == null ? token.mention() : first;
    }
    return first;
  }
}
