package io.newswire.enrich.alerts;

import io.newswire.model.LanguageCode;
import io.newswire.model.alert.AlertRule;
import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;
import io.newswire.query.QueryShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Parses alert rules. The query is in the language of {@link NewsQuery}, over the fields {@code
 * title, text, said, speaker, person, organization, place, source, language}. Thread-safe.
 */
public final class RuleParser {
  private RuleParser() {}

  /**
   * Parses and checks a rule.
   *
   * @throws RuleException if it is invalid; the message says what is wrong, where, and what to
   *     change
   */
  public static ParsedRule parse(AlertRule rule) throws RuleException {
    ParsedRule parsed = withoutSpeed(rule);
    if (!RulePart.runsAlways(parsed.query())) {
      return parsed;
    }
    List<String> remarks = new ArrayList<>(parsed.remarks());
    remarks.add(
        "the rule is slow: it has no required word, so it runs on every article; join its"
            + " wildcards with AND to a word, or start them with three letters");
    return new ParsedRule(rule, parsed.query(), parsed.fields(), remarks);
  }

  /** As {@link #parse}, without a remark on the speed of the rule. */
  static ParsedRule withoutSpeed(AlertRule rule) throws RuleException {
    if (rule.query() == null || rule.query().isBlank()) {
      throw new RuleException("the query is empty; say what to look for");
    }
    MutedWords.checkLength(rule);
    NewsQuery written = read(rule);
    List<String> remarks = new ArrayList<>(written.remarks());
    if (QueryShape.hasBoost(written.query())) {
      remarks.add("a boost (^) has no effect in an alert rule");
    }
    Query query = QueryShape.simplify(written.query());
    Query limited = limited(rule, QuoteGroups.group(query));
    MutedWords.check(rule, limited);
    return new ParsedRule(rule, limited, QueryShape.fields(limited), remarks);
  }

  private static NewsQuery read(AlertRule rule) throws RuleException {
    try {
      return NewsQuery.ofRule(
          rule.query(), rule.inTitleOnly() ? QueryField.TITLE : QueryField.STORY);
    } catch (QueryException e) {
      throw new RuleException(e.getMessage());
    }
  }

  private static Query limited(AlertRule rule, Query query) {
    if (rule.sources().isEmpty() && rule.languages().isEmpty()) {
      return query;
    }
    BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, Occur.MUST);
    limit(limited, QueryField.WHOLE_SOURCE, rule.sources(), RuleParser::folded);
    limit(limited, QueryField.LANGUAGE.fieldName(), rule.languages(), LanguageCode::orAsIs);
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

  /** The form in which unanalysed values, such as a source, are compared. */
  static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
