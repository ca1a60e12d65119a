package io.newswire.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;

/**
 * A phrase whose parts may be patterns: {@code vice-presid*} is the word vice followed by a word
 * that begins with presid. It is rewritten to an {@link IntervalQuery}.
 */
public final class PatternPhraseQuery extends Query {
  /** The number of terms a pattern may expand to: Lucene's own limit. */
  private static final int MOST_EXPANSIONS = IndexSearcher.getMaxClauseCount();

  private final String field;
  private final List<Part> parts;
  private final int slop;

  /** The kinds of parts. */
  public enum Kind {
    TERM,
    PREFIX,
    WILDCARD,
    FUZZY
  }

  /**
   * A part of the phrase.
   *
   * @param text a term, a prefix, or a pattern in the syntax of Lucene's wildcard query
   * @param edits the edit distance, 0 to 2; 0 for all kinds but {@link Kind#FUZZY}
   */
  public record Part(Kind kind, String text, int edits) {}

  PatternPhraseQuery(String field, List<Part> parts, int slop) {
    this.field = field;
    this.parts = List.copyOf(parts);
    this.slop = slop;
  }

  /** The Lucene field. */
  public String field() {
    return field;
  }

  /** The parts in order; at least two. */
  public List<Part> parts() {
    return parts;
  }

  /** The number of other words allowed between the parts. */
  public int slop() {
    return slop;
  }

  /** The same phrase in another Lucene field. */
  public PatternPhraseQuery withField(String other) {
    return new PatternPhraseQuery(other, parts, slop);
  }

  private IntervalQuery intervals() {
    IntervalsSource[] sources =
        parts.stream().map(PatternPhraseQuery::source).toArray(IntervalsSource[]::new);
    return new IntervalQuery(field, Intervals.maxgaps(slop, Intervals.ordered(sources)));
  }

  private static IntervalsSource source(Part part) {
    return switch (part.kind()) {
      case TERM -> Intervals.term(part.text());
      case PREFIX -> Intervals.prefix(new BytesRef(part.text()), MOST_EXPANSIONS);
      case WILDCARD -> Intervals.wildcard(new BytesRef(part.text()), MOST_EXPANSIONS);
      case FUZZY -> Intervals.fuzzyTerm(part.text(), part.edits(), 0, true, MOST_EXPANSIONS);
    };
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return intervals();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    intervals().visit(visitor);
  }

  @Override
  public String toString(String standard) {
    String text =
        parts.stream()
            .map(
                part ->
                    switch (part.kind()) {
                      case PREFIX -> part.text() + "*";
                      case FUZZY -> part.text() + "~" + part.edits();
                      default -> part.text();
                    })
            .collect(Collectors.joining(" "));
    return (field.equals(standard) ? "" : field + ":")
        + ('"' + text + '"')
        + (slop == 0 ? "" : "~" + slop);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((PatternPhraseQuery) other).field)
        && parts.equals(((PatternPhraseQuery) other).parts)
        && slop == ((PatternPhraseQuery) other).slop;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + parts.hashCode();
  }
}
