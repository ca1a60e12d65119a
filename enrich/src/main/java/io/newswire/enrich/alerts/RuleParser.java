package io.newswire.enrich.alerts;

import io.newswire.model.AlertRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads the query of a rule: <a
 * href="https://lucene.apache.org/core/9_11_1/queryparser/org/apache/lucene/queryparser/classic/package-summary.html">Lucene's
 * classic syntax</a> over {@code title, text, said, speaker, person, organization, place, source,
 * language}. Safe for use by many threads.
 *
 * <p>It is stricter than Lucene where Lucene would accept a rule that does not do what it says: a
 * query that only excludes, AND beside OR without brackets, an unknown field.
 */
public final class RuleParser {
  /** The most words, phrases and patterns a rule may ask for; Lucene's own limit is 1,024. */
  static final int MAX_CLAUSES = 1_000;

  /** Characters shown of a query that breaks off. */
  private static final int TAIL = 20;

  private RuleParser() {}

  /**
   * Reads and checks a rule.
   *
   * @throws RuleException if it cannot be used; the message says what is wrong, where, and what to
   *     change
   */
  public static ParsedRule parse(AlertRule rule) throws RuleException {
    if (rule.query() == null || rule.query().isBlank()) {
      throw new RuleException("the query is empty; say what to look for");
    }
    RuleQueryParser parser =
        new RuleQueryParser(standard(rule), rule.query(), StoryAnalyzer.QUERIES);
    Query written = parse(parser, rule.query());
    List<String> remarks = new ArrayList<>(parser.remarks());
    if (QueryShape.boosted(written)) {
      remarks.add("a boost (^) does nothing: an alert is told or not");
    }
    Query query = QueryShape.plain(written);
    check(query);
    checkBrackets(query, rule);
    Query limited = limited(rule, QuoteGroups.group(query));
    if (Presearch.runsAlways(limited)) {
      remarks.add(
          "it has to be run on every article, because no word of it must be there; join its"
              + " wildcards with AND to a word, or give them three letters to start with");
    }
    return new ParsedRule(rule, limited, QueryShape.fields(limited), remarks);
  }

  private static Query parse(RuleQueryParser parser, String query) throws RuleException {
    try {
      return parser.parse(query);
    } catch (RuleQueryParser.Refused e) {
      throw new RuleException(e.getMessage());
    } catch (ParseException e) {
      throw new RuleException(describe(e, query));
    }
  }

  private static void check(Query query) throws RuleException {
    if (query instanceof MatchNoDocsQuery) {
      throw new RuleException("nothing is left to look for; use a word that not every article has");
    }
    int clauses = QueryShape.clauses(query);
    if (clauses > MAX_CLAUSES) {
      throw new RuleException(tooMany(Integer.toString(clauses)));
    }
    if (!QueryShape.known(query)) {
      throw new RuleException("'" + query + "' is no query of words; use words and phrases");
    }
  }

  private static void checkBrackets(Query query, AlertRule rule) throws RuleException {
    List<BooleanQuery> brackets = QueryShape.brackets(query);
    for (int i = 0; i < brackets.size(); i++) {
      boolean required = QueryShape.has(brackets.get(i), Occur.MUST);
      boolean optional = QueryShape.has(brackets.get(i), Occur.SHOULD);
      if (!required && !optional) {
        throw new RuleException(
            "'"
                + asWritten(rule, i)
                + "' only says what must not be there; add a word that must be there beside it");
      }
      if (required && optional) {
        throw new RuleException(
            "AND and OR stand side by side in '"
                + asWritten(rule, i)
                + "' and what stands behind OR would not count; put brackets around what belongs"
                + " together");
      }
    }
  }

  /** A bracket of the query with its words instead of their stems. */
  private static String asWritten(AlertRule rule, int bracket) throws RuleException {
    RuleQueryParser parser = new RuleQueryParser(standard(rule), rule.query(), StoryAnalyzer.WORDS);
    Query query = QueryShape.plain(parse(parser, rule.query()));
    return QueryShape.forPeople(QueryShape.brackets(query).get(bracket), standard(rule));
  }

  private static RuleField standard(AlertRule rule) {
    return rule.inTitleOnly() ? RuleField.TITLE : RuleField.STORY;
  }

  private static Query limited(AlertRule rule, Query query) {
    if (rule.sources().isEmpty() && rule.languages().isEmpty()) {
      return query;
    }
    BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, Occur.MUST);
    limit(limited, RuleField.WHOLE_SOURCE, rule.sources(), RuleParser::folded);
    limit(limited, RuleField.LANGUAGE.asked(), rule.languages(), RuleParser::folded);
    return limited.build();
  }

  private static void limit(
      BooleanQuery.Builder query, String field, List<String> values, UnaryOperator<String> form) {
    if (!values.isEmpty()) {
      BooleanQuery.Builder one = new BooleanQuery.Builder();
      Set.copyOf(values)
          .forEach(
              value -> one.add(new TermQuery(new Term(field, form.apply(value))), Occur.SHOULD));
      query.add(one.build(), Occur.FILTER);
    }
  }

  /** How whole values, such as a source, are compared. */
  static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static String tooMany(String count) {
    return "it asks for " + count + " words and phrases, more than " + MAX_CLAUSES + "; split it";
  }

  private static String describe(ParseException e, String query) {
    if (e.getCause() instanceof ParseException grammar && grammar.currentToken != null) {
      Token next = grammar.currentToken.next;
      return next.image.isEmpty()
          ? "the query ends where more must follow: behind " + tail(query)
          : "'" + next.image + "' at column " + (next.beginColumn + 1) + " does not belong there";
    }
    long marks = query.chars().filter(c -> c == '"').count();
    if (marks % 2 == 1) {
      return "the quote mark at column " + (query.lastIndexOf('"') + 1) + " is not closed";
    }
    if (e.getMessage().contains("too many boolean clauses")) {
      return tooMany("too many");
    }
    return e.getMessage();
  }

  private static String tail(String query) {
    String stripped = query.strip();
    int from = Math.max(0, stripped.length() - TAIL);
    return (from == 0 ? "'" : "'… ") + stripped.substring(from) + "'";
  }
}
