package io.newswire.enrich.quotes.attribution;

import io.newswire.enrich.quotes.clauses.LexiconClauses;
import io.newswire.enrich.quotes.clauses.NounPhrases;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.clauses.ReportingClauses;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The input of the sieves: the analysed article, its reporting clauses and the attributions so far.
 */
public final class AttributionContext {
  private final AnalyzedText analyzed;
  private final List<List<ReportingClause>> clauses = new ArrayList<>();
  private final List<Integer> quotes = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final Attribution[] attributions;

  public AttributionContext(AnalyzedText analyzed) {
    this.analyzed = analyzed;
    Function<Sentence, List<ReportingClause>> finder = finder(analyzed);
    for (int s = 0; s < analyzed.sentences().size(); s++) {
      Sentence sentence = analyzed.sentences().get(s);
      clauses.add(finder.apply(sentence));
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (analyzed.token(i).isQuote()) {
          quotes.add(i);
          sentences.add(s);
        }
      }
    }
    attributions = new Attribution[quotes.size()];
  }

  private static Function<Sentence, List<ReportingClause>> finder(AnalyzedText analyzed) {
    return analyzed.lexicon() == Lexicon.ENGLISH
        ? new ReportingClauses(analyzed.tokens())::of
        : new LexiconClauses(analyzed.tokens(), analyzed.lexicon())::of;
  }

  public AnalyzedText analyzed() {
    return analyzed;
  }

  /** Finds the noun phrases of the article. */
  NounPhrases phrases() {
    return NounPhrases.of(analyzed.lexicon(), analyzed.tokens());
  }

  public List<QuoteToken> tokens() {
    return analyzed.tokens();
  }

  /** The number of quoted spans. */
  public int size() {
    return quotes.size();
  }

  /** The index of the token of a quoted span. */
  public int token(int quote) {
    return quotes.get(quote);
  }

  /** Whether a quoted span is among the tokens from one index to another. */
  public boolean holdsQuote(int from, int to) {
    int found = Collections.binarySearch(quotes, from);
    int next = found < 0 ? -found - 1 : found;
    return next < quotes.size() && quotes.get(next) < to;
  }

  public QuotedSpan marked(int quote) {
    return analyzed.token(quotes.get(quote)).marked();
  }

  /** The number of the sentence with a quoted span. */
  int sentenceNumber(int quote) {
    return sentences.get(quote);
  }

  public Sentence sentence(int quote) {
    return analyzed.sentences().get(sentences.get(quote));
  }

  /** The reporting clauses of a sentence. */
  public List<ReportingClause> clauses(int sentence) {
    return clauses.get(sentence);
  }

  public int paragraph(int quote) {
    return analyzed.paragraphs().at(marked(quote).outerStart());
  }

  /** The attribution of a quoted span; null if none was found yet. */
  public Attribution attribution(int quote) {
    return attributions[quote];
  }

  void attribute(int quote, Attribution attribution) {
    attributions[quote] = attribution;
  }

  /** Whether a quoted span begins its sentence. */
  public boolean beginsSentence(int quote) {
    return sentence(quote).from() == token(quote);
  }
}
