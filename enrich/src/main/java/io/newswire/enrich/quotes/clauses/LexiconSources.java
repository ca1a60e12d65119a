package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.SourcePhrases;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/** Finds the sources that {@link SourcePhrases} mark: {@code laut Jane Doe}. */
final class LexiconSources {
  /** The largest distance of the noun from its preposition, in tokens. */
  private static final int FARTHEST_NOUN = 4;

  private final List<QuoteToken> tokens;
  private final SourcePhrases sources;
  private final NounPhrases phrases;

  LexiconSources(List<QuoteToken> tokens, SourcePhrases sources, NounPhrases phrases) {
    this.tokens = tokens;
    this.sources = sources;
    this.phrases = phrases;
  }

  /** The clause of the source at a token; null if there is none. */
  ReportingClause at(Sentence sentence, int i) {
    if (tokens.get(i).isQuote()) {
      return null;
    }
    int phraseTo = end(sources.before(), i, sentence.to());
    NounPhrase source = phraseTo < 0 ? null : phrases.startingAt(phraseTo, sentence.to());
    if (source != null) {
      return before(i, phraseTo, source);
    }
    source = ofStatements(i, sentence.to());
    if (source != null) {
      return before(i, i + 1, source);
    }
    if (isInserted(sentence, i)) {
      source = phrases.startingAt(i + 1, sentence.to());
      return source == null ? null : before(i, i + 1, source);
    }
    phraseTo = end(sources.behind(), i, sentence.to());
    source = phraseTo < 0 ? null : phrases.endingAt(sentence.from(), i - 1);
    return source == null
        ? null
        : new ReportingClause(i, phraseTo, CueVerb.ACCORDING_TO, source, false, true);
  }

  private static ReportingClause before(int from, int to, NounPhrase source) {
    return new ReportingClause(from, to, CueVerb.ACCORDING_TO, source, true, true);
  }

  /**
   * The source of {@code nach israelischen Angaben} or {@code nach Angaben der Polizei}, whose noun
   * is one of speech; null for none.
   */
  private NounPhrase ofStatements(int at, int to) {
    for (SourcePhrases.SpeechNoun noun : sources.nouns()) {
      boolean governed = tokens.get(at).is(noun.preposition());
      NounPhrase phrase = governed ? phrases.startingAt(at + 1, to) : null;
      for (int i = at + 1; phrase != null && i < phrase.to() && i <= at + FARTHEST_NOUN; i++) {
        if (tokens.get(i).word().endsWith(noun.ending())) {
          boolean of = i + 1 < phrase.to() && tokens.get(i + 1).is(WordClass.PREPOSITION);
          NounPhrase owner = phrases.startingAt(of ? i + 2 : i + 1, phrase.to());
          return owner == null ? phrase : owner;
        }
      }
    }
    return null;
  }

  /** The index after the first of some phrases that stands at a token; -1 for none. */
  private int end(List<List<String>> all, int from, int to) {
    for (List<String> phrase : all) {
      int end = from + phrase.size();
      if (end <= to && isAt(phrase, from)) {
        return end;
      }
    }
    return -1;
  }

  private boolean isAt(List<String> phrase, int from) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.get(from + i).is(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code …, so Jane Doe}. */
  private boolean isInserted(Sentence sentence, int i) {
    return i - 1 > sentence.from()
        && tokens.get(i).is(WordClass.SO)
        && (tokens.get(i - 1).isComma() || tokens.get(i - 1).isQuote());
  }
}
