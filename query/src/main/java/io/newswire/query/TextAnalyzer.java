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
 * The analyzers of alert rules. They read the definitions in {@code
 * config/elasticsearch/news-analysis.json}, which the index uses too, so both produce the same
 * tokens. Stop words are kept for exact phrases; {@link NewsQueryParser} removes single ones from
 * queries.
 *
 * <p>A text is tokenised once, as {@link #EXACT}; {@link #fold} and {@link #stems} derive the other
 * two forms from these tokens.
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

  /** Words with case and accents, without a possessive 's. */
  public static final Analyzer EXACT = analyzer(words -> words);

  /** Folded words: lower case, without accents and a possessive 's. */
  public static final Analyzer WORDS = analyzer(FoldingFilter::new);

  /** Base forms of the folded words: KStem with the corrections of the file. */
  public static final Analyzer STEMS = analyzer(words -> stems(new FoldingFilter(words)));

  private TextAnalyzer() {}

  /** Stems folded tokens; tokens with the keyword attribute are unchanged. */
  public static TokenStream stems(TokenStream folded) {
    return new KStemFilter(new StemmerOverrideFilter(folded, FORMS));
  }

  /** Folds one word: lower case, without accents, ASCII where Lucene has an equivalent. */
  public static String fold(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (isAscii(folded)) {
      return folded;
    }
    char[] letters = LETTERS.apply(MARKS.matcher(lower(word)).replaceAll("")).toCharArray();
    char[] ascii7 = new char[4 * letters.length];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, ascii7, 0, letters.length);
    return new String(ascii7, 0, length);
  }

  static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Lower case by code point, as Lucene's LowerCaseFilter. */
  private static String lower(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** The tokens that an analyzer makes of a text, in order. */
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
