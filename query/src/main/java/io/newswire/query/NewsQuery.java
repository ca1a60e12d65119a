package io.newswire.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A parsed and checked query in the language of alert rules and searches: Lucene's <a
 * href="https://lucene.apache.org/core/9_11_1/queryparser/org/apache/lucene/queryparser/classic/package-summary.html">classic
 * syntax</a>, with {@code =} before a word or phrase that must match as written, and {@code
 * NEAR/n}. Queries that Lucene accepts but that would be misunderstood or cost too much are
 * refused.
 *
 * @param query a query over the Lucene fields of {@link QueryField}
 * @param remarks notes for the author: words that are left out or read differently; may be empty
 */
public record NewsQuery(Query query, List<String> remarks) {
  /** The number of characters at the end of a query that an error message repeats. */
  private static final int TAIL = 20;

  public NewsQuery {
    remarks = List.copyOf(remarks);
  }

  /**
   * Parses the query of an alert rule. Words become base forms.
   *
   * @param defaultField the field of words without a field name
   * @throws QueryException if the query is invalid, too expensive, or only excludes
   */
  public static NewsQuery ofRule(String text, QueryField defaultField) throws QueryException {
    NewsQuery parsed = parse(text, defaultField, true, false);
    checkBooleans(parsed.query, text, defaultField, false);
    return parsed;
  }

  /**
   * Parses a search. Words are folded only, because the index makes the base forms. Unlike a rule,
   * a search may consist of exclusions only, and may use the fields that only the index has.
   *
   * @param defaultField the field of words without a field name
   * @throws QueryException if the query is invalid or too expensive
   */
  public static NewsQuery ofSearch(String text, QueryField defaultField) throws QueryException {
    NewsQuery parsed = parse(text, defaultField, false, true);
    checkBooleans(parsed.query, text, defaultField, true);
    return parsed;
  }

  /**
   * The query rewritten to Lucene's classic syntax: with plain quotation marks, and with an {@code
   * =} before a phrase moved into it. An invalid query is returned as it is.
   */
  public static String classic(String text) {
    try {
      return QueryText.of(text).lucene();
    } catch (QueryException e) {
      return text;
    }
  }

  private static NewsQuery parse(
      String typed, QueryField defaultField, boolean stems, boolean indexFields)
      throws QueryException {
    QueryText text = QueryText.of(typed);
    NewsQueryParser parser =
        new NewsQueryParser(defaultField, new TypedQuery(typed), stems, indexFields);
    Query query = parse(parser, text, typed);
    if (query instanceof MatchNoDocsQuery) {
      throw new QueryException(
          "the query has no words, or only common ones, which are left out; add another word, or use"
              + " a phrase in quotation marks");
    }
    int clauses = QueryShape.countClauses(query);
    if (clauses > QueryLimits.CLAUSES) {
      throw new QueryException(tooMany(Integer.toString(clauses)));
    }
    if (!QueryShape.isSupported(QueryShape.simplify(query))) {
      throw new QueryException(
          "'" + query + "' is not a query of words and phrases; use only these");
    }
    List<String> remarks = new ArrayList<>(text.remarks());
    remarks.addAll(parser.remarks());
    return new NewsQuery(query, remarks);
  }

  private static Query parse(NewsQueryParser parser, QueryText text, String typed)
      throws QueryException {
    try {
      Query query = parser.parse(text.lucene());
      return QueryShape.simplify(query) instanceof MatchNoDocsQuery none ? none : query;
    } catch (RefusedQuery e) {
      throw new QueryException(e.getMessage());
    } catch (ParseException e) {
      throw new QueryException(describe(e, text, typed));
    } catch (StackOverflowError e) {
      throw new QueryException("the query is nested too deeply; remove brackets");
    } catch (RuntimeException e) {
      throw new QueryException("the query cannot be parsed: " + e.getMessage());
    }
  }

  private static void checkBooleans(
      Query query, String text, QueryField defaultField, boolean mayOnlyExclude)
      throws QueryException {
    List<BooleanQuery> booleans = QueryShape.booleanQueries(QueryShape.simplify(query));
    for (int i = 0; i < booleans.size(); i++) {
      boolean required = QueryShape.hasClause(booleans.get(i), Occur.MUST);
      boolean optional = QueryShape.hasClause(booleans.get(i), Occur.SHOULD);
      if (!required && !optional && !mayOnlyExclude) {
        throw new QueryException(
            "'"
                + asWritten(text, defaultField, i)
                + "' contains only excluded words; add a word that must occur");
      }
      if (required && optional) {
        throw new QueryException(
            "AND and OR are mixed in '"
                + asWritten(text, defaultField, i)
                + "', where the words after OR would have no effect; group them with brackets");
      }
    }
  }

  /** The nth boolean query of the text with its words instead of their base forms. */
  private static String asWritten(String text, QueryField defaultField, int n)
      throws QueryException {
    Query query = QueryShape.simplify(parse(text, defaultField, false, true).query);
    return QueryShape.toText(QueryShape.booleanQueries(query).get(n), defaultField);
  }

  private static String tooMany(String count) {
    return "the query has "
        + count
        + " words and phrases, more than "
        + QueryLimits.CLAUSES
        + "; split it";
  }

  private static String describe(ParseException e, QueryText text, String typed) {
    if (e.getCause() instanceof ParseException grammar && grammar.currentToken != null) {
      Token next = grammar.currentToken.next;
      return next.image.isEmpty()
          ? "the query is incomplete after " + tail(typed)
          : "'" + next.image + "' at column " + text.column(next.beginColumn) + " is unexpected";
    }
    String lucene = text.lucene();
    long marks = lucene.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count();
    if (marks % 2 == 1) {
      return "the quote mark at column " + text.column(lucene.lastIndexOf('"')) + " is not closed";
    }
    if (e.getMessage().contains("too many boolean clauses")) {
      return tooMany("too many");
    }
    return e.getMessage().lines().findFirst().orElse("the query cannot be parsed");
  }

  private static String tail(String query) {
    String stripped = query.strip();
    int from = Math.max(0, stripped.length() - TAIL);
    return (from == 0 ? "'" : "'… ") + stripped.substring(from) + "'";
  }
}
