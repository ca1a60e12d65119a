package io.newswire.query;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How words are cut and compared, in rules as in the index: the definitions of {@code
 * config/elasticsearch/news-analysis.json}, which the index gets too. Stop words stay, so that
 * phrases are exact; {@link NewsQueryParser} leaves them out where they stand alone.
 *
 * <p>A text is cut once, into words as written; the two other forms are made of these.
 */
public final class TextAnalyzer {
  private static final AnalysisFile FILE = AnalysisFile.read();
  private static final CharFilters CHARACTERS = CharFilters.of(FILE, FILE.charFilters("exact"));
  private static final Pattern MARKS =
      Pattern.compile(FILE.charFilter("marks").path("pattern").asText());
  private static final LetterMap LETTERS =
      LetterMap.of(AnalysisFile.strings(FILE.charFilter("letters").path("mappings")));
  private static final StemmerOverrideFilter.StemmerOverrideMap FORMS =
      forms(AnalysisFile.strings(FILE.filter("forms").path("rules")));

  /** Words as written, with case and accents, without 's. */
  public static final Analyzer EXACT = analyzer(words -> words);

  /** Words in lower case, without accents and 's. */
  public static final Analyzer WORDS = analyzer(FoldingFilter::new);

  /** The same in their base form. */
  public static final Analyzer STEMS = analyzer(words -> stems(new FoldingFilter(words)));

  private TextAnalyzer() {}

  /** Words as written, made comparable; for streams of {@link #EXACT}. */
  public static TokenStream folded(TokenStream exact) {
    return new FoldingFilter(exact);
  }

  /** The base forms of folded words; those that are marked as keywords stay. */
  public static TokenStream stems(TokenStream folded) {
    return new KStemFilter(new StemmerOverrideFilter(folded, FORMS));
  }

  /** One word without case and accents. */
  public static String fold(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    boolean ascii = true;
    for (int i = 0; i < folded.length() && ascii; i++) {
      ascii = folded.charAt(i) < 0x80;
    }
    if (ascii) {
      return folded;
    }
    char[] letters = LETTERS.apply(MARKS.matcher(lower(word)).replaceAll("")).toCharArray();
    char[] ascii7 = new char[4 * letters.length];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, ascii7, 0, letters.length);
    return new String(ascii7, 0, length);
  }

  /** Character by character, as Lucene's filter does it. */
  private static String lower(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** The words that an analyzer makes of a text. */
  public static List<String> words(Analyzer analyzer, String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> forms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ComposingFilter(tokenizer);
        return new TokenStreamComponents(tokenizer, forms.apply(words));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return CHARACTERS.apply(reader);
      }
    };
  }

  private static StemmerOverrideFilter.StemmerOverrideMap forms(List<String> rules) {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    for (String rule : rules) {
      String[] sides = rule.split(" => ", 2);
      for (String form : sides[0].split(", ")) {
        builder.add(form, sides[1]);
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
