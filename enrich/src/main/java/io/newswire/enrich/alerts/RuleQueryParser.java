package io.newswire.enrich.alerts;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;

/**
 * Lucene's classic query syntax with our fields. Words side by side must all be there. A word with
 * punctuation inside, such as {@code covid-19}, is a phrase. Wildcards look at words as written,
 * everything else at stems.
 */
final class RuleQueryParser extends QueryParser {
  /** What {@code QueryParser} may throw is a subclass: its own message must not be rewrapped. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final String query;
  private final List<String> remarks = new ArrayList<>();

  RuleQueryParser(RuleField standard, String query, Analyzer analyzer) {
    super(standard.asked(), analyzer);
    this.query = query;
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true);
    setAllowLeadingWildcard(true);
  }

  List<String> remarks() {
    return remarks;
  }

  @Override
  protected Query getFieldQuery(String name, String words, boolean quoted) throws ParseException {
    RuleField field = field(name);
    boolean common =
        !quoted
            && field.stemmed()
            && EnglishAnalyzer.getDefaultStopSet().contains(words.toLowerCase(getLocale()));
    if (common) {
      remarks.add(
          words.matches("and|or|not")
              ? "'" + words + "' is left out as a common word; operators are written in capitals"
              : "'" + words + "' stands in every article and is left out");
      return null;
    }
    if (quoted && words.matches(".*[*?].*")) {
      remarks.add("in the phrase \"" + words + "\" a wildcard is only a mark of punctuation");
    }
    return super.getFieldQuery(field.asked(), words, quoted);
  }

  @Override
  protected Query getPrefixQuery(String name, String prefix) throws ParseException {
    return super.getPrefixQuery(field(name).words(), prefix);
  }

  @Override
  protected Query getWildcardQuery(String name, String pattern) throws ParseException {
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      throw new Refused(
          "'"
              + pattern
              + "'"
              + place(pattern)
              + " starts with a wildcard and would have to be compared with every word of every"
              + " article; start it with a letter");
    }
    return super.getWildcardQuery(field(name).words(), pattern);
  }

  @Override
  protected Query getFuzzyQuery(String name, String word, float distance) throws ParseException {
    return super.getFuzzyQuery(field(name).words(), word, distance);
  }

  @Override
  protected Query getRegexpQuery(String name, String pattern) {
    throw new Refused(
        "/" + pattern + "/" + place("/" + pattern) + " is a regular expression; use * and ?");
  }

  @Override
  protected Query getRangeQuery(
      String name, String from, String to, boolean withFrom, boolean withTo) {
    throw new Refused(
        "the range from '" + from + "' to '" + to + "'" + place(from) + " has no meaning in words");
  }

  private RuleField field(String name) {
    RuleField field = RuleField.of(name);
    if (field == null) {
      throw new Refused(
          "the field '"
              + name
              + "'"
              + place(name + ":")
              + " does not exist; there are "
              + RuleField.names()
              + ". A colon inside a word is written \\:");
    }
    return field;
  }

  private String place(String part) {
    int at = query.indexOf(part);
    return at < 0 ? "" : " at column " + (at + 1);
  }
}
