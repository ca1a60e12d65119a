package io.newswire.enrich.alerts;

import io.newswire.query.PatternPhraseQuery;
import io.newswire.query.QueryField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Rewrites a query of {@link RuleParser} to the fields of one quote. */
final class QuoteFieldQuery {
  private QuoteFieldQuery() {}

  static Query of(Query query, int quote) {
    if (query instanceof BooleanQuery all) {
      BooleanQuery.Builder renamed = new BooleanQuery.Builder();
      for (BooleanClause clause : all) {
        renamed.add(of(clause.getQuery(), quote), clause.getOccur());
      }
      return renamed.build();
    }
    if (query instanceof TermQuery word) {
      return new TermQuery(SameQuoteQuery.in(word.getTerm(), quote));
    }
    if (query instanceof PhraseQuery phrase) {
      return of(phrase, quote);
    }
    if (query instanceof PatternPhraseQuery phrase) {
      return phrase.withField(QueryField.quoteField(phrase.field(), quote));
    }
    if (query instanceof PrefixQuery prefix) {
      return new PrefixQuery(SameQuoteQuery.in(prefix.getPrefix(), quote));
    }
    if (query instanceof WildcardQuery pattern) {
      return new WildcardQuery(SameQuoteQuery.in(pattern.getTerm(), quote));
    }
    if (query instanceof FuzzyQuery fuzzy) {
      return new FuzzyQuery(SameQuoteQuery.in(fuzzy.getTerm(), quote), fuzzy.getMaxEdits());
    }
    throw new IllegalArgumentException("not a query of rules: " + query.getClass());
  }

  private static PhraseQuery of(PhraseQuery phrase, int quote) {
    PhraseQuery.Builder renamed = new PhraseQuery.Builder().setSlop(phrase.getSlop());
    Term[] terms = phrase.getTerms();
    for (int i = 0; i < terms.length; i++) {
      renamed.add(SameQuoteQuery.in(terms[i], quote), phrase.getPositions()[i]);
    }
    return renamed.build();
  }
}
