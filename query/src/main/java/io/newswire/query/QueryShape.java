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

/** What can be said of a query by looking at its parts. */
public final class QueryShape {
  private QueryShape() {}

  /** The same query without boosts and without brackets around a single clause. */
  public static Query plain(Query query) {
    if (query instanceof BoostQuery boosted) {
      return plain(boosted.getQuery());
    }
    if (!(query instanceof BooleanQuery all)) {
      return query;
    }
    List<BooleanClause> clauses = new ArrayList<>();
    for (BooleanClause clause : all) {
      Query inner = plain(clause.getQuery());
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

  /** Whether the query was made with boosts. */
  public static boolean boosted(Query query) {
    if (query instanceof BooleanQuery all) {
      return all.clauses().stream().anyMatch(clause -> boosted(clause.getQuery()));
    }
    return query instanceof BoostQuery;
  }

  /** How many words, phrases and patterns it asks for. */
  public static int clauses(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().mapToInt(clause -> clauses(clause.getQuery())).sum()
        : 1;
  }

  /** All brackets of the query, itself first. */
  public static List<BooleanQuery> brackets(Query query) {
    List<BooleanQuery> found = new ArrayList<>();
    if (query instanceof BooleanQuery all) {
      found.add(all);
      all.forEach(clause -> found.addAll(brackets(clause.getQuery())));
    }
    return found;
  }

  /** Whether the bracket has a clause of that kind. */
  public static boolean has(BooleanQuery bracket, Occur occur) {
    return bracket.clauses().stream().anyMatch(clause -> clause.getOccur() == occur);
  }

  /** The Lucene fields it asks, those of prohibited clauses too. */
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
   * Words, phrases and patterns for people, as Lucene writes them.
   *
   * @param standard the field of words without one
   */
  public static String forPeople(Query query, QueryField standard) {
    return query
        .toString(standard.asked())
        .replace(".words", "")
        .replace(".exact:", ":=")
        .replace(standard.asked() + ":=", "=");
  }

  /** Whether it is of a kind queries know. */
  public static boolean known(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().allMatch(clause -> known(clause.getQuery()))
        : query instanceof TermQuery
            || query instanceof PhraseQuery
            || query instanceof PatternPhraseQuery
            || query instanceof FuzzyQuery
            || query instanceof MultiTermQuery;
  }
}
