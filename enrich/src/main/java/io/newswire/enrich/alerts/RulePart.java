package io.newswire.enrich.alerts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * One of the alternatives of a rule, which is run by itself: {@code ferry OR tram} has two. Two
 * parts are never equal.
 */
final class RulePart {
  private final ParsedRule rule;
  private final Query query;
  private final List<Set<RequiredTerm>> required;

  private RulePart(ParsedRule rule, Query query) {
    this.rule = rule;
    this.query = query;
    this.required = RequiredTerms.of(query);
  }

  static List<RulePart> of(ParsedRule rule) {
    return alternatives(rule.query()).map(part -> new RulePart(rule, part)).toList();
  }

  /** Whether a query has a part that requires no term, so that it runs on every article. */
  static boolean runsAlways(Query query) {
    return alternatives(query).anyMatch(part -> RequiredTerms.of(part).isEmpty());
  }

  /** Splits at the outermost OR; what a query excludes is excluded from each alternative. */
  private static Stream<Query> alternatives(Query query) {
    if (!(query instanceof BooleanQuery all)) {
      return Stream.of(query);
    }
    List<BooleanClause> excluded = all.clauses().stream().filter(c -> c.isProhibited()).toList();
    List<BooleanClause> wanted = all.clauses().stream().filter(c -> !c.isProhibited()).toList();
    boolean single = wanted.size() == 1;
    if (wanted.isEmpty() || !single && wanted.stream().anyMatch(BooleanClause::isRequired)) {
      return Stream.of(query);
    }
    Stream<Query> parts =
        wanted.stream().map(BooleanClause::getQuery).flatMap(RulePart::alternatives).distinct();
    return excluded.isEmpty() ? parts : without(excluded, parts);
  }

  /** All parts share one query of what is excluded: there may be hundreds of both. */
  private static Stream<Query> without(List<BooleanClause> excluded, Stream<Query> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    excluded.forEach(clause -> any.add(clause.getQuery(), Occur.SHOULD));
    Query shared = any.build();
    return parts.map(
        part ->
            new BooleanQuery.Builder().add(part, Occur.MUST).add(shared, Occur.MUST_NOT).build());
  }

  ParsedRule rule() {
    return rule;
  }

  Query query() {
    return query;
  }

  /** See {@link RequiredTerms}. */
  List<Set<RequiredTerm>> required() {
    return required;
  }
}
