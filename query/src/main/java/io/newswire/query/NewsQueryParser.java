package io.newswire.query;

import io.newswire.model.LanguageCode;
import io.newswire.query.PatternPhraseQuery.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;

/**
 * Lucene's classic query parser over the fields of {@link QueryField}. The default operator is AND.
 * A word with punctuation inside, such as {@code covid-19}, is a phrase. Wildcards and fuzzy words
 * are matched against the folded words, a word or phrase after {@code =} against the exact words,
 * and all other words against base forms.
 *
 * <p>Throws {@link RefusedQuery} for a query that is not allowed.
 */
final class NewsQueryParser extends QueryParser {
  private static final Pattern WITH_PREFIX = Pattern.compile("\\p{L}{2}\\*");

  private final TypedQuery typed;
  private final boolean indexFields;
  private final Analyzer analyzer;
  private final PatternLimits limits;
  private final QueryRemarks remarks;

  /**
   * Makes a parser for one query.
   *
   * @param typed the query as typed, for messages
   * @param stems whether words become base forms here; if not, the index makes them
   * @param indexFields whether fields that only the index has are allowed
   */
  NewsQueryParser(QueryField defaultField, TypedQuery typed, boolean stems, boolean indexFields) {
    super(defaultField.fieldName(), TextAnalyzer.WORDS);
    this.typed = typed;
    this.indexFields = indexFields;
    analyzer = stems ? TextAnalyzer.STEMS : TextAnalyzer.WORDS;
    limits = new PatternLimits(typed);
    remarks = new QueryRemarks(typed);
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true);
    setAllowLeadingWildcard(true); // PatternLimits refuses it with a message of its own
  }

  List<String> remarks() {
    return remarks.list();
  }

  @Override
  protected Query getFieldQuery(String name, String words, boolean quoted) throws ParseException {
    return quoted ? phrase(field(name), words, 0) : word(field(name), words);
  }

  @Override
  protected Query getFieldQuery(String name, String words, int slop) throws ParseException {
    limits.checkSlop(words, slop);
    return phrase(field(name), words, slop);
  }

  private Query phrase(QueryField field, String words, int slop) {
    if (isExact(field, words)) {
      return exact(field, words, slop);
    }
    if (WITH_PREFIX.matcher(words).find()) {
      return patterns(field, WordPatterns.of(words.replace('?', ' '), false), false, slop);
    }
    suggestExact(field, words);
    return analyzed(field, words, slop);
  }

  private Query word(QueryField field, String word) {
    if (isExact(field, word)) {
      return exact(field, word, 0);
    }
    if (field.isStemmed() && CommonWords.isCommon(word)) {
      remarks.commonWordLeftOut(word);
      return null;
    }
    suggestExact(field, word);
    if (word.codePoints().allMatch(NewsQueryParser::isHangul)) {
      return TermQueries.ofPrefix(field.wordsField(), TextAnalyzer.fold(word));
    }
    Query query = analyzed(field, word, 0);
    return query == null ? null : withUmlauts(field, word, query);
  }

  private boolean isExact(QueryField field, String words) {
    return words.startsWith("=") || field.isStemmed() && remarks.isNameInCapitals(words);
  }

  private void suggestExact(QueryField field, String words) {
    if (field.isStemmed()) {
      remarks.suggestExact(words);
    }
  }

  private Query analyzed(QueryField field, String words, int slop) {
    Analyzer used = field.isStemmed() ? analyzer : TextAnalyzer.WORDS;
    String value = field == QueryField.LANGUAGE ? LanguageCode.orAsIs(words) : words;
    return TermQueries.ofWords(field.fieldName(), TextAnalyzer.words(used, value), slop);
  }

  /** Adds the other spellings of a word with umlauts: Müller and Mueller. */
  private Query withUmlauts(QueryField field, String word, Query query) {
    List<Query> spellings = new ArrayList<>();
    Umlauts.inTwoLetters(word).ifPresent(it -> spellings.add(analyzed(field, it, 0)));
    if (field.isStemmed()) {
      Umlauts.inOneLetter(word).forEach(it -> spellings.add(exact(field, it, 0)));
    }
    if (spellings.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(query, Occur.SHOULD);
    spellings.forEach(spelling -> any.add(spelling, Occur.SHOULD));
    return any.build();
  }

  /** Korean is searched by prefix: particles are written at the end of a word. */
  private static boolean isHangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  /** The words as written, with case and accents; an {@code =} before them is removed. */
  private Query exact(QueryField field, String written, int slop) {
    String words = written.startsWith("=") ? written.substring(1) : written;
    if (!field.isStemmed()) {
      throw new RefusedQuery(
          "'=%s'%s has no effect in the field '%s', which ignores case and accents; leave out ="
              .formatted(words, typed.atColumn("="), field.fieldName()));
    }
    List<String> exact = TextAnalyzer.words(TextAnalyzer.EXACT, words);
    if (exact.isEmpty()) {
      throw new RefusedQuery(
          "=" + typed.atColumn("=") + " must stand directly before a word or a phrase");
    }
    return TermQueries.ofWords(field.exactField(), exact, slop);
  }

  @Override
  protected Query getPrefixQuery(String name, String prefix) throws ParseException {
    return pattern(name, prefix + "*");
  }

  @Override
  protected Query getWildcardQuery(String name, String pattern) throws ParseException {
    return pattern(name, pattern.replaceAll("\\\\(.)", "$1"));
  }

  private Query pattern(String name, String written) {
    QueryField field = field(name);
    boolean exact = written.startsWith("=");
    String pattern = exact ? written.substring(1) : written;
    limits.checkStart(pattern);
    limits.checkLength(pattern);
    return exact && !field.isStemmed()
        ? exact(field, pattern, 0)
        : patterns(field, WordPatterns.of(pattern, exact), exact, 0);
  }

  private Query patterns(QueryField field, List<Part> parts, boolean exact, int slop) {
    parts.forEach(limits::count);
    if (parts.isEmpty()) {
      throw new RefusedQuery("a wildcard needs a letter before it");
    }
    return TermQueries.ofParts(exact ? field.exactField() : field.wordsField(), parts, slop);
  }

  @Override
  protected Query getFuzzyQuery(String name, String written, float similarity)
      throws ParseException {
    QueryField field = field(name);
    boolean exact = written.startsWith("=") && field.isStemmed();
    String word = exact ? written.substring(1) : written;
    limits.checkLength(word);
    int edits = FuzzyQuery.floatToEdits(similarity, word.codePointCount(0, word.length()));
    return patterns(field, WordPatterns.fuzzy(word, exact, edits), exact, 0);
  }

  @Override
  protected Query getRegexpQuery(String name, String pattern) {
    throw new RefusedQuery(
        "/%s/%s is a regular expression, which is not supported; use * and ?"
            .formatted(pattern, typed.atColumn("/" + pattern)));
  }

  @Override
  protected Query getRangeQuery(
      String name, String from, String to, boolean withFrom, boolean withTo) {
    throw new RefusedQuery(
        "the range from '%s' to '%s'%s is not supported; use words and phrases"
            .formatted(from, to, typed.atColumn(from)));
  }

  private QueryField field(String name) {
    QueryField field = name.equals("*") ? QueryField.STORY : QueryField.byName(name);
    if (field == null || field.isIndexOnly() && !indexFields) {
      throw new RefusedQuery(
          "the field '%s'%s does not exist; there are %s. A colon inside a word is written \\:"
              .formatted(name, typed.atColumn(name + ":"), QueryField.names(indexFields)));
    }
    return field;
  }
}
