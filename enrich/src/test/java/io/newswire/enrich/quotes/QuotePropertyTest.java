package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Quote;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotePropertyTest {
  private static final String[] PIECES = {
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "„",
    "«",
    "»",
    "said",
    "Mara Lindqvist",
    "she",
    ",",
    ".",
    ":",
    "\n\n",
    "\n",
    " ",
    " ",
    " ",
    "the",
    "port",
    "who",
    "(",
    ")",
    "and",
    "Mr.",
    "according to",
    "—",
    "\uD83D\uDEA2",
    "Full",
    "?",
    "'s",
    "of",
    "to",
    "calling",
    "''",
    "``",
    "&ldquo;",
    "&quot;",
    "which",
    "Said",
    "named",
    "「",
    "—",
    "told reporters",
    "as",
    "whether",
    "Noting",
    "her claim",
    "that",
    ";",
    "\uD83D"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void allSpansLieInRandomTextsAndHoldWhatStandsThere(int seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
      found += check(text.toString());
    }
    assertThat(found).as("quotes that were checked").isGreaterThan(100);
  }

  static List<String> degenerate() {
    int megabyte = 1 << 20;
    return List.of(
        "",
        " \n\n ",
        "\"",
        "“”",
        "\"".repeat(megabyte),
        "“".repeat(megabyte),
        "”".repeat(megabyte),
        "“ ”".repeat(megabyte / 3),
        "'".repeat(megabyte),
        "'' a".repeat(megabyte / 4),
        "``a ".repeat(megabyte / 4),
        "&ldquo;a ".repeat(megabyte / 9),
        "\"a ".repeat(megabyte / 6) + "b\" ".repeat(megabyte / 6),
        "he said x and said that ".repeat(megabyte / 24),
        "\uD83D\"".repeat(megabyte / 2),
        "' a".repeat(megabyte / 3),
        "“a\n\n".repeat(megabyte / 4),
        "a \"b ".repeat(megabyte / 5),
        "said ".repeat(megabyte / 5),
        "who, ".repeat(megabyte / 5),
        "(".repeat(megabyte),
        "()".repeat(megabyte / 2),
        "— a, said b. ".repeat(megabyte / 13),
        "— a, said b.\n\n".repeat(megabyte / 14),
        "「a".repeat(megabyte / 2),
        ("“a ".repeat(50) + "b” ".repeat(50)).repeat(megabyte / 300),
        "he told reporters in May, ".repeat(megabyte / 26),
        "asked whether ".repeat(megabyte / 14),
        "her claim that ".repeat(megabyte / 15),
        "as he said, (".repeat(megabyte / 13),
        "“x,” and said that calling ".repeat(megabyte / 27),
        "a".repeat(megabyte),
        ".".repeat(megabyte));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("degenerate")
  void aMegabyteOfTheSameNeedsNoMoreThanLinearTime(String text) {
    check(text);
  }

  /** Returns how many quotes it checked. */
  private static int check(String text) {
    List<Quote> quotes =
        new PatternQuoteFinder().find(Named.article(text, "Mara Lindqvist")).quotes();
    assertThat(quotes)
        .allMatch(quote -> holds(text, quote.start(), quote.end(), quote.text()))
        .noneMatch(quote -> quote.text().isBlank())
        .allMatch(quote -> quote.cue() == null || holds(text, quote.cue()))
        .allMatch(quote -> quote.speaker() == null || holds(text, quote.speaker()));
    return quotes.size();
  }

  private static boolean holds(String text, Span span) {
    return holds(text, span.start(), span.end(), span.text());
  }

  private static boolean holds(String text, Speaker speaker) {
    return holds(text, speaker.start(), speaker.end(), speaker.text());
  }

  private static boolean holds(String text, int start, int end, String expected) {
    return text.substring(start, end).equals(expected);
  }
}
