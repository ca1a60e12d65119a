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
 * A query of people, read and checked: the language of alert rules and of searches. Lucene's <a
 * href="https://lucene.apache.org/core/9_11_1/queryparser/org/apache/lucene/queryparser/classic/package-summary.html">classic
 * syntax</a>, and {@code =} before a word or phrase as it is written. It is stricter than Lucene
 * where Lucene would accept a query that does not do what it says, or costs too much.
 *
 * @param query over the Lucene fields of {@link QueryField}
 * @param remarks what its author should know: words that do nothing or mean something else
 */
public record NewsQuery(Query query, List<String> remarks) {
  /** Characters shown of a query that breaks off. */
  private static final int TAIL = 20;

  public NewsQuery {
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the query of a rule. Its words are base forms.
   *
   * @param standard the field of words without one
   * @throws QueryException if it cannot be used
   */
  public static NewsQuery ofRule(String text, QueryField standard) throws QueryException {
    NewsQuery read = read(text, standard, true, false);
    checkBrackets(read.query, text, standard, false);
    return read;
  }

  /**
   * Reads a query to the index. Its words are as they were typed, without case and accents: the
   * index makes the base forms. It may only exclude, and ask the fields that rules do not know.
   *
   * @throws QueryException if it cannot be used
   */
  public static NewsQuery ofSearch(String text, QueryField standard) throws QueryException {
    NewsQuery read = read(text, standard, false, true);
    checkBrackets(read.query, text, standard, true);
    return read;
  }

  /**
   * A query that can be read, in Lucene's classic syntax alone: with plain quotation marks, and an
   * {@code =} before a phrase moved into it.
   */
  public static String classic(String text) {
    try {
      return QueryText.of(text).lucene();
    } catch (QueryException e) {
      return text;
    }
  }

  private static NewsQuery read(String typed, QueryField standard, boolean stems, boolean index)
      throws QueryException {
    QueryText text = QueryText.of(typed);
    NewsQueryParser parser = new NewsQueryParser(standard, typed, stems, index);
    Query query = parse(parser, text, typed);
    if (query instanceof MatchNoDocsQuery) {
      throw new QueryException(
          "nothing is left to look for; use a word that not every article has, or a phrase in"
              + " quotation marks");
    }
    int clauses = QueryShape.clauses(query);
    if (clauses > QueryLimits.CLAUSES) {
      throw new QueryException(tooMany(Integer.toString(clauses)));
    }
    if (!QueryShape.known(QueryShape.plain(query))) {
      throw new QueryException("'" + query + "' is no query of words; use words and phrases");
    }
    List<String> remarks = new ArrayList<>(text.remarks());
    parser.remarks().stream().distinct().forEach(remarks::add);
    return new NewsQuery(query, remarks);
  }

  private static Query parse(NewsQueryParser parser, QueryText text, String typed)
      throws QueryException {
    try {
      Query query = parser.parse(text.lucene());
      return QueryShape.plain(query) instanceof MatchNoDocsQuery none ? none : query;
    } catch (NewsQueryParser.Refused e) {
      throw new QueryException(e.getMessage());
    } catch (ParseException e) {
      throw new QueryException(describe(e, text, typed));
    } catch (StackOverflowError e) {
      throw new QueryException("it is nested too deep; take brackets out");
    } catch (RuntimeException e) {
      throw new QueryException("it cannot be read: " + e.getMessage());
    }
  }

  private static void checkBrackets(
      Query query, String text, QueryField standard, boolean mayExclude) throws QueryException {
    List<BooleanQuery> brackets = QueryShape.brackets(QueryShape.plain(query));
    for (int i = 0; i < brackets.size(); i++) {
      boolean required = QueryShape.has(brackets.get(i), Occur.MUST);
      boolean optional = QueryShape.has(brackets.get(i), Occur.SHOULD);
      if (!required && !optional && !mayExclude) {
        throw new QueryException(
            "'"
                + asWritten(text, standard, i)
                + "' only says what must not be there; add a word that must be there beside it");
      }
      if (required && optional) {
        throw new QueryException(
            "AND and OR stand side by side in '"
                + asWritten(text, standard, i)
                + "' and what stands behind OR would not count; put brackets around what belongs"
                + " together");
      }
    }
  }

  /** A bracket of the query with its words instead of their base forms. */
  private static String asWritten(String text, QueryField standard, int bracket)
      throws QueryException {
    Query query = QueryShape.plain(read(text, standard, false, true).query);
    return QueryShape.forPeople(QueryShape.brackets(query).get(bracket), standard);
  }

  private static String tooMany(String count) {
    return "it asks for "
        + count
        + " words and phrases, more than "
        + QueryLimits.CLAUSES
        + "; split it";
  }

  private static String describe(ParseException e, QueryText text, String typed) {
    if (e.getCause() instanceof ParseException grammar && grammar.currentToken != null) {
      Token next = grammar.currentToken.next;
      return next.image.isEmpty()
          ? "the query ends where more must follow: behind " + tail(typed)
          : "'"
              + next.image
              + "' at column "
              + text.column(next.beginColumn)
              + " does not belong there";
    }
    String lucene = text.lucene();
    long marks = lucene.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count();
    if (marks % 2 == 1) {
      return "the quote mark at column " + text.column(lucene.lastIndexOf('"')) + " is not closed";
    }
    if (e.getMessage().contains("too many boolean clauses")) {
      return tooMany("too many");
    }
    return e.getMessage().lines().findFirst().orElse("it cannot be read");
  }

  private static String tail(String query) {
    String stripped = query.strip();
    int from = Math.max(0, stripped.length() - TAIL);
    return (from == 0 ? "'" : "'… ") + stripped.substring(from) + "'";
  }
}
