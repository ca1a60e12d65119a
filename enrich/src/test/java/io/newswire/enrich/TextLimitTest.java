package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nothing to cut         | `twenty characters!!!`      | `twenty characters!!!`
          at a word              | `some text of ports orlaaaaa` | `some text of ports`
          at a paragraph         | `the harbour stays\\n\\n a bit more` | `the harbour stays\\n`
          without a word in sight | `aaaaaaaaaaaaaaaaaaaaaaaaaa` | `aaaaaaaaaaaaaaaaaaaa`
          not within a character | `aaaaaaaaaaaaaaaaaaa🚢aaaaaaa` | `aaaaaaaaaaaaaaaaaaa`
          """)
  void looksThroughTheBeginningOfALongText(String name, String text, String beginning) {
    Article article = TestArticles.article("a", text.replace("\\n", "\n"));

    assertThat(new TextLimit(20).apply(article).text()).isEqualTo(beginning.replace("\\n", "\n"));
  }
}
