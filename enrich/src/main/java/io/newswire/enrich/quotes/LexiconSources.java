package io.newswire.enrich.quotes;

import java.util.List;

/** Finds the sources that {@link SourcePhrases} mark: {@code laut Jane Doe}. */
final class LexiconSources {
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
    int phraseTo = sources.endBefore(tokens, i, sentence.to());
    NounPhrase source = phraseTo < 0 ? null : phrases.startingAt(phraseTo, sentence.to());
    if (source != null) {
      return before(i, phraseTo, source);
    }
    source = sources.ofStatements(tokens, i, sentence.to(), phrases);
    if (source != null) {
      return before(i, i + 1, source);
    }
    if (isInserted(sentence, i)) {
      source = phrases.startingAt(i + 1, sentence.to());
      return source == null ? null : before(i, i + 1, source);
    }
    phraseTo = sources.endBehind(tokens, i, sentence.to());
    source = phraseTo < 0 ? null : phrases.endingAt(sentence.from(), i - 1);
    return source == null
        ? null
        : new ReportingClause(i, phraseTo, CueVerb.ACCORDING_TO, source, false, true);
  }

  private static ReportingClause before(int from, int to, NounPhrase source) {
    return new ReportingClause(from, to, CueVerb.ACCORDING_TO, source, true, true);
  }

  /** {@code …, so Jane Doe}. */
  private boolean isInserted(Sentence sentence, int i) {
    return i - 1 > sentence.from()
        && tokens.get(i).is(WordClass.SO)
        && (tokens.get(i - 1).isComma() || tokens.get(i - 1).isQuote());
  }
}
