package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Quote;
import io.newswire.model.ResourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The quotes of each passage of {@code passages-en.txt}: kind, speaker, cue and words. */
class QuotePassagesTest {
  private static final String[] NAMES = {
    "Mara Lindqvist", "Tomas Okoro", "org:Harbour Union", "place:Portwick"
  };

  @ParameterizedTest(name = "{0}")
  @MethodSource("passages")
  void everyQuoteOfAPassageIsFoundWithItsBounds(String text, List<String> quotes) {
    assertThat(
            new PatternQuoteFinder()
                .find(Named.article(text.replace("¶", "\n\n"), NAMES)).quotes().stream()
                    .map(QuotePassagesTest::line))
        .containsExactlyElementsOf(quotes);
  }

  @Test
  void thereAreAHundredAndTwentyPassages() {
    assertThat(passages()).hasSizeGreaterThanOrEqualTo(120);
  }

  private static String line(Quote quote) {
    String speaker = quote.speaker() == null ? "-" : quote.speaker().text();
    boolean resolved =
        quote.speaker() != null
            && quote.speaker().name() != null
            && !quote.speaker().name().equals(speaker);
    return String.join(
        " | ",
        quote.kind().code(),
        resolved ? speaker + " = " + quote.speaker().name() : speaker,
        quote.cue() == null ? "-" : quote.cue().text(),
        quote.text().replace("\n\n", "¶"));
  }

  static List<Arguments> passages() {
    List<Arguments> passages = new ArrayList<>();
    List<String> lines =
        new ArrayList<>(ResourceFile.lines(QuotePassagesTest.class, "passages-en.txt"));
    lines.removeIf(line -> line.startsWith("#"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String text = lines.get(i);
      List<String> quotes = new ArrayList<>();
      while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
        quotes.add(lines.get(++i));
      }
      quotes.remove("-");
      passages.add(Arguments.of(text, quotes));
    }
    return passages;
  }
}
