package io.newswire.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/** Inspects and simplifies Lucene queries. */
public final class QueryShape {
  private QueryShape() {}

  /**
   * Removes boosts, clauses that match nothing, and brackets around a single clause.
   *
   * @return {@link MatchNoDocsQuery} if no clause is left
   */
  public static Query simplify(Query query) {
    if (query instanceof BoostQuery boosted) {
      return simplify(boosted.getQuery());
    }
    if (!(query instanceof BooleanQuery all)) {
      return query;
    }
    List<BooleanClause> clauses = new ArrayList<>();
    for (BooleanClause clause : all) {
      Query inner = simplify(clause.getQuery());
      if (!(inner instanceof MatchNoDocsQuery)) {
        clauses.add(new BooleanClause(inner, clause.getOccur()));
      }
    }
    if (clauses.size() == 1 && !clauses.get(0).isProhibited()) {
      return clauses.get(0).getQuery();
    }
    BooleanQuery.Builder rebuilt = new BooleanQuery.Builder();
    clauses.forEach(rebuilt::add);
    return clauses.isEmpty() ? new MatchNoDocsQuery() : rebuilt.build();
  }

  /** Whether any part of the query has a boost. */
  public static boolean hasBoost(Query query) {
    if (query instanceof BooleanQuery all) {
      return all.clauses().stream().anyMatch(clause -> hasBoost(clause.getQuery()));
    }
    return query instanceof BoostQuery;
  }

  /** The number of words, phrases and patterns in the query. */
  public static int countClauses(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().mapToInt(clause -> countClauses(clause.getQuery())).sum()
        : 1;
  }

  /** The boolean queries in the query, outermost first, in depth-first order. */
  public static List<BooleanQuery> booleanQueries(Query query) {
    List<BooleanQuery> found = new ArrayList<>();
    if (query instanceof BooleanQuery all) {
      found.add(all);
      all.forEach(clause -> found.addAll(booleanQueries(clause.getQuery())));
    }
    return found;
  }

  /** Whether the boolean query has a clause of that kind itself, not in a nested query. */
  public static boolean hasClause(BooleanQuery query, Occur occur) {
    return query.clauses().stream().anyMatch(clause -> clause.getOccur() == occur);
  }

  /** The Lucene fields of the query, including those of prohibited clauses. */
  public static Set<String> fields(Query query) {
    Set<String> fields = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            fields.add(field);
            return true;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return fields;
  }

  /**
   * The query as its author would write it, for messages.
   *
   * @param defaultField the field whose name is left out
   */
  public static String toText(Query query, QueryField defaultField) {
    return query
        .toString(defaultField.fieldName())
        .replace(".words", "")
        .replace(".exact:", ":=")
        .replace(defaultField.fieldName() + ":=", "=");
  }

  /** Whether the query consists only of the kinds that rules and searches can run. */
  public static boolean isSupported(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().allMatch(clause -> isSupported(clause.getQuery()))
        : query instanceof TermQuery
            || query instanceof PhraseQuery
            || query instanceof PatternPhraseQuery
            || query instanceof FuzzyQuery
            || query instanceof MultiTermQuery;
  }
}
