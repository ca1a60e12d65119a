package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import io.newswire.query.QueryShape;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Decides which clauses speak of one quote.
 *
 * <ul>
 *   <li>{@code speaker:} and {@code said:} joined by AND in one bracket speak of the same quote,
 *       whatever else is in that bracket: {@code speaker:kirby AND said:airstrikes AND syria}.
 *   <li>A bracket that asks both is about a quote of its own: {@code (speaker:kirby AND said:syria)
 *       AND (speaker:price AND said:iran)} wants two.
 *   <li>Speakers alone are each asked for: {@code speaker:kirby AND speaker:price} wants both
 *       quoted.
 *   <li>NOT beside them speaks of that quote too: {@code speaker:kirby NOT said:denied} is
 *       something else he said; {@code said:airstrikes NOT speaker:kirby} is said by another.
 *       Without them it means no quote at all: {@code syria NOT speaker:kirby}.
 * </ul>
 */
final class QuoteGroups {
  /** What a part of a query asks for. */
  private enum Reach {
    SPEAKER,
    SAID,
    BOTH,
    ARTICLE
  }

  private QuoteGroups() {}

  static Query group(Query query) {
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
    Set<QueryField> fields =
        QueryShape.fields(query).stream()
            .map(QueryField::ofLuceneField)
            .collect(Collectors.toSet());
    if (!fields.stream().allMatch(QueryField::isQuoteField)) {
      return Reach.ARTICLE;
    }
    if (fields.size() > 1) {
      return Reach.BOTH;
    }
    return fields.contains(QueryField.SAID) ? Reach.SAID : Reach.SPEAKER;
  }
}
