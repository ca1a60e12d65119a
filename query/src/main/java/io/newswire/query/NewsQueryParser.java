package io.newswire.query;

import io.newswire.query.PatternPhraseQuery.Kind;
import io.newswire.query.PatternPhraseQuery.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Lucene's classic query syntax with our fields. Words side by side must all be there. A word with
 * punctuation inside, such as {@code covid-19}, is a phrase. Patterns look at words as they stand,
 * everything else at base forms, and a word or phrase behind {@code =} at words as written.
 */
final class NewsQueryParser extends QueryParser {
  /** What {@code QueryParser} may throw is a subclass: its own message must not be rewrapped. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final String query;
  private final boolean index;
  private final boolean shouted;
  private final Analyzer analyzer;
  private final List<String> remarks = new ArrayList<>();
  private int fuzzy;
  private int patterns;

  /**
   * Prepares it.
   *
   * @param query as it was typed, for messages
   * @param stems whether words become base forms here; else whoever asks makes them
   * @param index whether fields that only the index knows may be asked
   */
  NewsQueryParser(QueryField standard, String query, boolean stems, boolean index) {
    super(standard.asked(), TextAnalyzer.WORDS);
    this.query = query;
    this.index = index;
    shouted = CommonWords.isShouted(query);
    analyzer = stems ? TextAnalyzer.STEMS : TextAnalyzer.WORDS;
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
    return phrase(field(name), words, quoted, 0);
  }

  @Override
  protected Query getFieldQuery(String name, String words, int slop) throws ParseException {
    if (slop > QueryLimits.SLOP) {
      throw new Refused(
          "~%d behind \"%s\"%s is too far; at most %d words may stand between"
              .formatted(slop, words, place(words), QueryLimits.SLOP));
    }
    return phrase(field(name), words, true, slop);
  }

  private Query phrase(QueryField field, String words, boolean quoted, int slop) {
    if (words.startsWith("=")) {
      return asWritten(field, words.substring(1), slop);
    }
    if (!shouted && field.hasExact() && CommonWords.isNameInCapitals(words)) {
      remarks.add(
          "'%s' is taken as written, in capitals, because '%s' is a common word; =%s says so"
              .formatted(words, words.toLowerCase(getLocale()), words));
      return asWritten(field, words, slop);
    }
    if (!quoted && field.stemmed() && CommonWords.isCommon(words)) {
      remarks.add(
          words.matches("and|not")
              ? "'" + words + "' is left out as a common word; operators are written in capitals"
              : "'" + words + "' stands in every article and is left out");
      return null;
    }
    if (quoted && words.matches("(?s).*\\p{L}{2}\\*.*")) {
      return patterns(field, WordPatterns.of(words.replace('?', ' '), false), false, slop);
    }
    suggestAsWritten(field, words);
    if (!quoted && words.codePoints().allMatch(NewsQueryParser::isHangul)) {
      return prefix(field.words(), TextAnalyzer.fold(words));
    }
    Query asked = analyzed(field, words, slop);
    return quoted || asked == null ? asked : withUmlauts(field, words, asked);
  }

  private Query analyzed(QueryField field, String words, int slop) {
    Analyzer used = field.stemmed() ? analyzer : TextAnalyzer.WORDS;
    return words(field.asked(), TextAnalyzer.words(used, words), slop);
  }

  /** The same word as German newspapers also spell it. */
  private Query withUmlauts(QueryField field, String word, Query asked) {
    List<Query> spellings = new ArrayList<>();
    Umlauts.inTwoLetters(word).ifPresent(it -> spellings.add(analyzed(field, it, 0)));
    if (field.hasExact()) {
      Umlauts.inOneLetter(word)
          .forEach(
              it ->
                  spellings.add(
                      words(field.exact(), TextAnalyzer.words(TextAnalyzer.EXACT, it), 0)));
    }
    if (spellings.isEmpty()) {
      return asked;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(asked, Occur.SHOULD);
    spellings.forEach(spelling -> any.add(spelling, Occur.SHOULD));
    return any.build();
  }

  /** Korean particles stand at the end of the word they belong to. */
  private static boolean isHangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private void suggestAsWritten(QueryField field, String words) {
    boolean signs = words.matches("(?U)\\S*(\\p{L}[+#&@]\\S*|^[.]\\p{L}{2,})");
    if (field.hasExact()
        && !shouted
        && (CommonWords.isCapitals(words) || signs && words.matches("(?U).*\\p{Lu}.*"))) {
      remarks.add(
          "'%s' is found in small letters too; =%s finds it only as written"
              .formatted(words, words.matches("[\\p{L}.]+") ? words : '"' + words + '"'));
    }
  }

  private Query asWritten(QueryField field, String words, int slop) {
    if (!field.hasExact()) {
      throw new Refused(
          "'="
              + words
              + "'"
              + place("=")
              + " cannot be asked of '"
              + field.asked()
              + "', where case and accents do not count; leave out =");
    }
    List<String> exact = TextAnalyzer.words(TextAnalyzer.EXACT, words);
    if (exact.isEmpty()) {
      throw new Refused("=" + place("=") + " must stand directly before a word or a phrase");
    }
    return words(field.exact(), exact, slop);
  }

  private static Query words(String field, List<String> words, int slop) {
    if (words.isEmpty()) {
      return null;
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.get(0)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    words.forEach(word -> phrase.add(new Term(field, word)));
    return phrase.build();
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
    checkStart(pattern);
    checkPattern(pattern);
    if (exact && !field.hasExact()) {
      return asWritten(field, pattern, 0);
    }
    return patterns(field, WordPatterns.of(pattern, exact), exact, 0);
  }

  private Query patterns(QueryField field, List<Part> parts, boolean exact, int slop) {
    String asked = exact ? field.exact() : field.words();
    for (Part part : parts) {
      count(part);
    }
    if (parts.isEmpty()) {
      throw new Refused("a wildcard needs a letter before it");
    }
    return parts.size() == 1
        ? single(asked, parts.get(0))
        : new PatternPhraseQuery(asked, parts, slop);
  }

  private static Query single(String field, Part part) {
    return switch (part.kind()) {
      case TERM -> new TermQuery(new Term(field, part.text()));
      case PREFIX -> prefix(field, part.text());
      case WILDCARD -> new WildcardQuery(new Term(field, part.text()));
      case FUZZY -> new FuzzyQuery(new Term(field, part.text()), part.edits());
    };
  }

  private static Query prefix(String field, String prefix) {
    return new PrefixQuery(new Term(field, prefix));
  }

  @Override
  protected Query getFuzzyQuery(String name, String written, float similarity)
      throws ParseException {
    QueryField field = field(name);
    boolean exact = written.startsWith("=") && field.hasExact();
    String word = exact ? written.substring(1) : written;
    checkPattern(word);
    int length = word.codePointCount(0, word.length());
    int edits = FuzzyQuery.floatToEdits(similarity, length);
    return patterns(field, WordPatterns.fuzzy(word, exact, edits), exact, 0);
  }

  private void checkStart(String pattern) {
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      throw new Refused(
          "'"
              + pattern
              + "'"
              + place(pattern)
              + " starts with a wildcard and would have to be compared with every word of every"
              + " article; start it with a letter");
    }
  }

  private void checkPattern(String pattern) {
    if (pattern.length() > QueryLimits.PATTERN_LENGTH) {
      throw new Refused(
          "'%s…'%s is longer than %d characters; shorten it"
              .formatted(pattern.substring(0, 10), place(pattern), QueryLimits.PATTERN_LENGTH));
    }
    if (pattern.replaceAll("[^*?]", "").length() > QueryLimits.WILDCARDS_IN_A_WORD) {
      throw new Refused(
          "'%s'%s has more than %d wildcards; take some out"
              .formatted(pattern, place(pattern), QueryLimits.WILDCARDS_IN_A_WORD));
    }
  }

  private void count(Part part) {
    String shown = part.text();
    checkStart(shown);
    if (part.kind() == Kind.FUZZY && ++fuzzy > QueryLimits.FUZZY) {
      throw new Refused(
          "'%s~'%s is one fuzzy word too many; a query may have %d"
              .formatted(shown, place(shown), QueryLimits.FUZZY));
    }
    if ((part.kind() == Kind.PREFIX || part.kind() == Kind.WILDCARD)
        && ++patterns > QueryLimits.PATTERNS) {
      throw new Refused(
          "'%s'%s is one word with wildcards too many; a query may have %d"
              .formatted(shown, place(shown), QueryLimits.PATTERNS));
    }
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

  private QueryField field(String name) {
    QueryField field = name.equals("*") ? QueryField.STORY : QueryField.of(name);
    if (field == null || field.ofIndex() && !index) {
      throw new Refused(
          "the field '"
              + name
              + "'"
              + place(name + ":")
              + " does not exist; there are "
              + QueryField.names(index)
              + ". A colon inside a word is written \\:");
    }
    return field;
  }

  private String place(String part) {
    int at = query.indexOf(part);
    return at < 0 ? "" : " at column " + (at + 1);
  }
}
