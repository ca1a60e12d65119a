package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.model.EntityType;
import java.util.List;

/**
 * Finds the likely subject of a sentence: the first name or pronoun that no preposition governs.
 */
public final class SubjectFinder {
  private final List<QuoteToken> tokens;
  private final NounPhrases phrases;

  public SubjectFinder(List<QuoteToken> tokens) {
    this(tokens, new NounChunker(tokens));
  }

  public SubjectFinder(List<QuoteToken> tokens, NounPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** The subject of the tokens from {@code from} to {@code to}; null if none is found. */
  public NounPhrase of(int sentenceFrom, int to) {
    int from = behindOpening(sentenceFrom, to);
    if (from < to && tokens.get(from).is(WordClass.DETERMINER)) {
      NounPhrase first = phrases.startingAt(from, to);
      if (first != null) {
        return first;
      }
    }
    NounPhrase organization = null;
    for (int i = from; i < to; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is(WordClass.PRONOUN) && !token.is("it") && !token.is("you")) {
        return new NounPhrase(i, i + 1, null);
      }
      if (token.mention() == null || i > from && tokens.get(i - 1).mention() == token.mention()) {
        continue;
      }
      int end = i + 1;
      while (end < to && tokens.get(end).mention() == token.mention()) {
        end++;
      }
      boolean governed = governed(from, i) || end < to && tokens.get(end).is("'s");
      if (!governed && token.mention().type() == EntityType.PERSON) {
        return phrases.endingAt(from, end - 1);
      }
      if (!governed && organization == null) {
        organization = phrases.endingAt(from, end - 1);
      }
    }
    return organization != null ? organization : common(from, to);
  }

  /** The index after opening adverbials with commas: {@code On Monday, in Ohio, Jane Doe ...}. */
  private int behindOpening(int from, int to) {
    if (from >= to
        || !tokens.get(from).is(WordClass.OPENER) && !tokens.get(from).is(WordClass.PREPOSITION)) {
      return from;
    }
    for (int i = from; i < to - 1; i++) {
      if (tokens.get(i).is(",") && !tokens.get(i + 1).is(WordClass.PREPOSITION)) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean governed(int from, int i) {
    return i > from && tokens.get(i - 1).is(WordClass.PREPOSITION);
  }

  /** The first words that can be a noun phrase, with possessives. */
  private NounPhrase common(int from, int to) {
    for (int i = from; i < to; i++) {
      QuoteToken token = tokens.get(i);
      boolean starts =
          token.isWord()
              && !token.isAdverb()
              && !token.is(WordClass.CLAUSE_START)
              && !token.is(WordClass.PREPOSITION);
      if (starts && !governed(from, i)) {
        return phrases.startingAt(i, Math.min(to, i + 4));
      }
    }
    return null;
  }
}
