package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Matches an article if a single quote matches the inner query. The inner query is run on the
 * fields of the first quote, then of the second, and so on ({@link QueryField#quoteField}), so
 * speaker and words have to be of the same quote.
 *
 * <p>{@link #visit} reports the terms of the inner query, in the fields without a quote index,
 * which have the words of all quotes.
 */
final class SameQuoteQuery extends Query {
  private final Query inner;

  SameQuoteQuery(Query inner) {
    this.inner = Objects.requireNonNull(inner);
  }

  Query inner() {
    return inner;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    List<Weight> quotes = new ArrayList<>();
    for (int i = 0; hasQuote(searcher, i); i++) {
      Query ofQuote = searcher.rewrite(QuoteFieldQuery.of(inner, i));
      quotes.add(searcher.createWeight(ofQuote, ScoreMode.COMPLETE_NO_SCORES, boost));
    }
    return new AnyWeight(this, quotes, scoreMode, boost);
  }

  private static boolean hasQuote(IndexSearcher searcher, int quote) {
    String marker = QueryField.quoteField(QueryField.SAID.fieldName(), quote);
    return searcher.getIndexReader().leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(marker) != null);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "quote(" + inner.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && inner.equals(((SameQuoteQuery) other).inner);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + inner.hashCode();
  }

  /** Matches a document that matches any of the weights. */
  private static final class AnyWeight extends ConstantScoreWeight {
    private final List<Weight> weights;
    private final ScoreMode scoreMode;

    AnyWeight(Query query, List<Weight> weights, ScoreMode scoreMode, float boost) {
      super(query, boost);
      this.weights = weights;
      this.scoreMode = scoreMode;
    }

    @Override
    public Scorer scorer(LeafReaderContext context) throws IOException {
      FixedBitSet found = new FixedBitSet(context.reader().maxDoc());
      for (Weight weight : weights) {
        Scorer scorer = weight.scorer(context);
        if (scorer != null) {
          found.or(scorer.iterator());
        }
      }
      int count = found.cardinality();
      return count == 0
          ? null
          : new ConstantScoreScorer(this, score(), scoreMode, new BitSetIterator(found, count));
    }

    @Override
    public Matches matches(LeafReaderContext context, int doc) throws IOException {
      List<Matches> found = new ArrayList<>();
      for (Weight weight : weights) {
        Matches matches = weight.matches(context, doc);
        if (matches != null) {
          found.add(matches);
        }
      }
      return MatchesUtils.fromSubMatches(found);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }
  }

  /** A term of the inner query in the field of one quote. */
  static Term in(Term term, int quote) {
    return new Term(QueryField.quoteField(term.field(), quote), term.bytes());
  }
}
