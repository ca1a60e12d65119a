package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Lets the presearcher select wildcard queries by their first letters; Lucene Monitor by itself
 * runs them on every document. {@code minist*} is indexed under {@code minis*}, and an article with
 * the word {@code ministers} is looked up under {@code min*}, {@code minis*} and {@code minister*}.
 */
final class WildcardQueryHandler implements CustomQueryHandler {
  /**
   * The lengths of prefixes, shortest first; a wildcard is indexed under the longest that it has.
   */
  private static final int[] LENGTHS = {3, 5, 8};

  /** The last character of an indexed prefix, which does not occur in tokens. */
  private static final char MARK = '*';

  @Override
  public QueryTree handleQuery(Query query, TermWeightor weights) {
    Term pattern;
    if (query instanceof PrefixQuery prefix) {
      pattern = prefix.getPrefix();
    } else if (query instanceof WildcardQuery wildcard) {
      pattern = wildcard.getTerm();
    } else {
      return null;
    }
    String letters = pattern.text().split("[*?\\\\]", 2)[0];
    int length = 0;
    for (int candidate : LENGTHS) {
      if (candidate <= letters.length()) {
        length = candidate;
      }
    }
    if (length == 0) {
      return null;
    }
    Term filed = new Term(pattern.field(), letters.substring(0, length) + MARK);
    return new Beginning(filed, weights.applyAsDouble(new Term(filed.field(), letters)) / 2);
  }

  @Override
  public TokenStream wrapTermStream(String field, TokenStream words) {
    boolean hasWords = !QueryField.ofLuceneField(field).isStemmed() || field.contains(".words");
    return hasWords ? new Beginnings(words) : words;
  }

  /** A required prefix; it weighs less than a term of the same length. */
  private static final class Beginning extends QueryTree {
    private final Term term;
    private final double weight;

    Beginning(Term term, double weight) {
      this.term = term;
      this.weight = weight;
    }

    @Override
    public double weight() {
      return weight;
    }

    @Override
    public void collectTerms(BiConsumer<String, BytesRef> collector) {
      collector.accept(term.field(), term.bytes());
    }

    @Override
    public boolean advancePhase(double minWeight) {
      return false;
    }

    @Override
    public String toString(int depth) {
      return space(depth) + term + "^" + weight;
    }
  }

  /** Emits each word and its prefixes. */
  private static final class Beginnings extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private int next = LENGTHS.length;

    Beginnings(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (next < LENGTHS.length && LENGTHS[next] <= word.length()) {
        term.setEmpty().append(word, 0, LENGTHS[next++]).append(MARK);
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      word = term.toString();
      next = 0;
      return true;
    }
  }
}
