package io.newswire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.junit.jupiter.api.Test;

/** Measures stemmers on pairs of words that belong together, and pairs that do not. */
class StemsTest {
  private record Pair(String asked, String other, boolean same) {}

  private record Faults(int apart, int together) {
    static Faults of(Analyzer analyzer) {
      int apart = 0;
      int together = 0;
      for (Pair pair : pairs()) {
        boolean equal =
            TextAnalyzer.words(analyzer, pair.asked())
                .equals(TextAnalyzer.words(analyzer, pair.other()));
        apart += pair.same() && !equal ? 1 : 0;
        together += !pair.same() && equal ? 1 : 0;
      }
      return new Faults(apart, together);
    }
  }

  @Test
  void neverTakesOneWordForAnotherAndMissesFewForms() {
    assertThat(failing(TextAnalyzer.STEMS, false)).isEmpty();
    assertThat(failing(TextAnalyzer.STEMS, true))
        .containsExactly(
            "cross crossing",
            "promise promising",
            "build building",
            "ship shipping",
            "train training");
  }

  @Test
  void isBetterThanEachStemmerAlone() {
    assertThat(Faults.of(with(PorterStemFilter::new))).isEqualTo(new Faults(28, 102));
    assertThat(Faults.of(with(KStemFilter::new))).isEqualTo(new Faults(48, 0));
    assertThat(Faults.of(with(EnglishMinimalStemFilter::new))).isEqualTo(new Faults(155, 3));
    assertThat(Faults.of(TextAnalyzer.STEMS)).isEqualTo(new Faults(5, 0));
  }

  private static List<String> failing(Analyzer analyzer, boolean same) {
    return pairs().stream()
        .filter(pair -> pair.same() == same)
        .filter(
            pair ->
                TextAnalyzer.words(analyzer, pair.asked())
                        .equals(TextAnalyzer.words(analyzer, pair.other()))
                    != same)
        .map(pair -> pair.asked() + " " + pair.other())
        .toList();
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    try (InputStream file = StemsTest.class.getResourceAsStream("conflations.txt")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] words = line.replaceAll("#.*", "").strip().split(" ");
        for (int i = 2; i < words.length; i++) {
          pairs.add(new Pair(words[1], words[i], words[0].equals("=")));
        }
      }
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer with(UnaryOperator<TokenStream> stemmer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, stemmer.apply(new LowerCaseFilter(tokenizer)));
      }
    };
  }
}
