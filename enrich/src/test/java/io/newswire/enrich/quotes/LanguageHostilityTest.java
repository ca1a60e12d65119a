package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newswire.enrich.Passage;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Quote;
import io.newswire.model.TaggedArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that no newsroom writes, with the lexicon of each language. */
class LanguageHostilityTest {
  private static final List<String> ODD =
      List.of(
          "„", "“", "»", "«", "\"", "'", "(", ")", "-", "--", "-il", "l'", "'", ",", ",", ".", ":",
          "\n\n", "\uD83D", "\uDE00", "25.", "1", "é", "hat", "ha", "a", "dass", "que", "laut",
          "nach");

  private final PatternQuoteFinder finder = new PatternQuoteFinder();

  static Stream<String> languages() {
    return Stream.concat(Passage.languages(), Stream.of("en", "pl"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsInAnyOrderHaveQuotesWithinTheText(String language) {
    List<String> words = new ArrayList<>(ODD);
    Passage.languages()
        .flatMap(other -> Passage.of(other).stream())
        .forEach(passage -> words.addAll(List.of(passage.text().split(" "))));
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(120); length > 0; length--) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(language, text.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLineOfAMillionCharactersIsRead(String language) {
    String passage = language.equals("en") || language.equals("pl") ? "Rain, he said. " : "";
    String all =
        passage.isEmpty()
            ? String.join(" ", Passage.of(language).stream().map(Passage::text).toList()) + " "
            : passage;

    List<String> texts =
        List.of(
            all.repeat(1_000_000 / all.length()),
            "sagte, dijo, dit, dice ".repeat(40_000),
            "\uD83D".repeat(1_000_000),
            "t-il");
    texts.forEach(
        text -> assertTimeoutPreemptively(Duration.ofMinutes(2), () -> check(language, text)));
  }

  /** The time is that of a hang, not a measure: each is read in a few seconds. */
  @ParameterizedTest
  @CsvSource({
    "it, 'e dice, '",
    "es, 'y dice, '",
    "fr, 'et dit, '",
    "de, 'und sagt, '",
    "en, 'and said, '"
  })
  void reportingClausesWithoutAnEndAreRead(String language, String clause) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> check(language, clause.repeat(4_000_000 / clause.length())));
  }

  @Test
  void aLanguageWithoutDataHasQuotesWithoutASpeaker() {
    List<Quote> quotes =
        check("pl", "„Port pozostanie zamknięty do wiosny przyszłego roku”, said Maria Nowak.");

    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).speaker()).isNull();
    assertThat(finder.version("pl")).isEqualTo("patterns-5.none");
    assertThat(finder.version("de-AT")).isEqualTo("patterns-5.de");
  }

  private List<Quote> check(String language, String text) {
    Article article = ArticleBuilder.builder().id("a").language(language).text(text).build();
    List<Quote> quotes = finder.find(new TaggedArticle(article, List.of(), List.of())).quotes();
    assertThat(quotes)
        .allSatisfy(it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.text()));
    return quotes;
  }
}
