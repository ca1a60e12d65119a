package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.Passage;
import io.newswire.model.Quote;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quotes of passages in languages other than English, whose names are given. */
class PassageQuotesTest {
  private final PatternQuoteFinder finder = new PatternQuoteFinder();

  static Stream<Passage> passages() {
    return Passage.languages().flatMap(language -> Passage.of(language).stream());
  }

  @ParameterizedTest
  @MethodSource("passages")
  void aPassageHasItsQuotes(Passage passage) {
    assertThat(finder.find(passage.tagged()).quotes())
        .extracting(PassageQuotesTest::written)
        .containsExactlyElementsOf(passage.quotes());
  }

  @ParameterizedTest
  @MethodSource("passages")
  void aQuoteIsCutOutOfItsText(Passage passage) {
    assertThat(finder.find(passage.tagged()).quotes())
        .allSatisfy(
            quote ->
                assertThat(passage.text().substring(quote.start(), quote.end()))
                    .isEqualTo(quote.text()));
  }

  @ParameterizedTest
  @MethodSource("io.newswire.enrich.Passage#languages")
  void aLanguageHasFortyPassages(String language) {
    assertThat(Passage.of(language)).hasSizeGreaterThanOrEqualTo(40);
  }

  private static String written(Quote quote) {
    String said = quote.kind().name().toLowerCase(Locale.ROOT) + " | " + quote.text();
    return quote.speaker() == null ? said : said + " | " + quote.speaker().text();
  }
}
