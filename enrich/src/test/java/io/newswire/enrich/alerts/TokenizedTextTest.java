package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.alerts.TokenizedText.Word;
import io.newswire.query.TextAnalyzer;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizedTextTest {
  /** The second time the words of the first are remembered. */
  private static final int TIMES = 2;

  private static List<String> forms(TokenizedText text, Function<Word, String> form) {
    return text.words().stream().map(form).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The ministers' boats, the boats of Zoë's ministers",
        "Boats boats BOATS boating boat Boat",
        "Éclairs eclairs ÉCLAIRS; naïve naive",
        "U.S. C++ C# .NET AT&T re-elected 3,000.50",
        "ΜΆΡΘΑ Μάρθα μάρθας Ёлка елка",
        "Pneumonoultramicroscopicsilicovolcanoconiosises twice",
        "x\uD83D\uDE80y \uD800 z\u0301z",
      })
  void theFormsAreThoseOfTheAnalyzers(String text) {
    for (int time = 0; time < TIMES; time++) {
      TokenizedText tokenized = TokenizedText.of(text);

      assertThat(forms(tokenized, Word::exact))
          .isEqualTo(TextAnalyzer.words(TextAnalyzer.EXACT, text));
      assertThat(forms(tokenized, Word::folded))
          .isEqualTo(TextAnalyzer.words(TextAnalyzer.WORDS, text));
      assertThat(forms(tokenized, Word::stem))
          .isEqualTo(TextAnalyzer.words(TextAnalyzer.STEMS, text));
    }
  }
}
