package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import io.newswire.query.QueryShape;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Groups the clauses of a query that have to match in the same quote.
 *
 * <ul>
 *   <li>{@code speaker:} and {@code said:} joined by AND in one bracket refer to the same quote,
 *       whatever else the bracket has: {@code speaker:kirby AND said:airstrikes AND syria}.
 *   <li>Each bracket with both refers to a quote of its own: {@code (speaker:kirby AND said:syria)
 *       AND (speaker:price AND said:iran)} needs two quotes.
 *   <li>Speakers alone are independent: {@code speaker:kirby AND speaker:price} needs a quote of
 *       each.
 *   <li>NOT beside them refers to the same quote: {@code speaker:kirby NOT said:denied} needs a
 *       quote of Kirby without the word, and {@code said:airstrikes NOT speaker:kirby} a quote of
 *       somebody else. Without them NOT excludes articles with any such quote: {@code syria NOT
 *       speaker:kirby}.
 * </ul>
 */
final class QuoteGroups {
  /** The quote fields that a part of a query uses. */
  private enum Reach {
    SPEAKER,
    SAID,
    BOTH,
    ARTICLE
  }

  private QuoteGroups() {}

  static Query group(Query query) {
    if (fields(query).noneMatch(QueryField::isQuoteField)) {
      return query;
    }
    if (!(query instanceof BooleanQuery bracket)) {
      return reach(query) == Reach.ARTICLE ? query : new SameQuoteQuery(query);
    }
    boolean said = has(bracket, Occur.MUST, Reach.SAID);
    boolean shared =
        said || has(bracket, Occur.MUST, Reach.SPEAKER) && has(bracket, Occur.MUST_NOT, Reach.SAID);
    BooleanQuery.Builder quote = new BooleanQuery.Builder();
    BooleanQuery.Builder grouped = new BooleanQuery.Builder();
    for (BooleanClause clause : bracket) {
      if (shared && joins(clause, said)) {
        quote.add(clause);
      } else {
        grouped.add(group(clause.getQuery()), clause.getOccur());
      }
    }
    if (shared) {
      grouped.add(new SameQuoteQuery(quote.build()), Occur.MUST);
    }
    return grouped.build();
  }

  private static boolean joins(BooleanClause clause, boolean said) {
    Reach reach = reach(clause.getQuery());
    return reach == Reach.SAID
        || reach == Reach.SPEAKER && (clause.getOccur() == Occur.MUST || said);
  }

  private static boolean has(BooleanQuery bracket, Occur occur, Reach reach) {
    return bracket.clauses().stream()
        .anyMatch(clause -> clause.getOccur() == occur && reach(clause.getQuery()) == reach);
  }

  private static Reach reach(Query query) {
    Set<QueryField> fields = fields(query).collect(Collectors.toSet());
    if (!fields.stream().allMatch(QueryField::isQuoteField)) {
      return Reach.ARTICLE;
    }
    if (fields.size() > 1) {
      return Reach.BOTH;
    }
    return fields.contains(QueryField.SAID) ? Reach.SAID : Reach.SPEAKER;
  }

  private static Stream<QueryField> fields(Query query) {
    return QueryShape.fields(query).stream().map(QueryField::ofLuceneField);
  }
}
