package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Quote;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that no newsroom writes ends, and the paragraph behind it has its quote. */
class HostileQuotesTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String PARAGRAPH =
      "“The pier is closed until spring,” Mara Lindqvist told reporters.";

  static Stream<String> texts() {
    return Stream.concat(
        Stream.of(
            "“".repeat(1_000),
            "\"".repeat(1_001),
            "«".repeat(1_000),
            "‘".repeat(1_000),
            "“a ‘b ".repeat(25) + "’ ”".repeat(25),
            "“a ‘b ".repeat(25)),
        Stream.of(
                "x",
                "x ",
                "\uD83D",
                "\uDE00",
                "“",
                "he said ",
                "he told her crew to ",
                "she told reporters that ",
                "he said to reporters to ",
                "her claim that ",
                "— a, said b. ",
                "it in it, ")
            .map(piece -> piece.repeat(MEGABYTE / piece.length())));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theNextParagraphHasItsQuote(String hostile) {
    String text = hostile + "\n\n" + PARAGRAPH;

    List<Quote> behind =
        new PatternQuoteFinder()
            .find(Named.article(text, "Mara Lindqvist")).quotes().stream()
                .filter(quote -> quote.start() > hostile.length())
                .toList();

    assertThat(behind).hasSize(1);
    assertThat(behind.get(0).text()).isEqualTo("The pier is closed until spring,");
    assertThat(behind.get(0).speaker().name()).isEqualTo("Mara Lindqvist");
    assertThat(behind.get(0).addressee().text()).isEqualTo("reporters");
  }
}
