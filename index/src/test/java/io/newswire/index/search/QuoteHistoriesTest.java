package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.result.QuoteHistory;
import io.newswire.index.search.result.QuoteHistory.Change;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteHistoriesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String FIRST = "We had perhaps forty seconds to clear the pier, and we did.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We had perhaps forty seconds to clear the pier, and we did.        | SAME",
        "we had perhaps forty seconds to clear the pier and we did          | SAME",
        "perhaps forty seconds to clear the pier                            | TRUNCATED",
        "I say it again: we had perhaps forty seconds to clear the pier, and we did. | EXTENDED",
        "We had maybe forty seconds to clear the pier, and we did.          | VARIANT"
      })
  void aLaterArticlePrintsTheQuoteInItsOwnWay(String text, Change change) {
    QuoteHistory quote = histories(quote("Ruth Calloway", FIRST), quote(null, text)).get(0);

    assertThat(quote.speaker()).isEqualTo("Ruth Calloway");
    assertThat(quote.text()).isEqualTo(FIRST);
    assertThat(quote.articleId()).isEqualTo("a0");
    assertThat(quote.later())
        .containsExactly(
            new QuoteHistory.Later(
                change, change == Change.SAME ? null : text, "a1", "a1.example", NOON));
  }

  @Test
  void anotherStatementAndAnotherSpeakerAreOtherQuotes() {
    assertThat(
            histories(
                quote("Ruth Calloway", FIRST),
                quote("Ruth Calloway", "The pier will be closed for a month or more."),
                quote("Marcus Feld", FIRST)))
        .extracting(QuoteHistory::articleId)
        .containsExactly("a0", "a1", "a2");
  }

  @Test
  void fewWordsAndReportedSpeechHaveNoHistory() {
    assertThat(
            histories(
                quote("Ruth Calloway", "no comment"),
                new Quote(0, 9, FIRST, QuoteKind.INDIRECT, null, null, "rule")))
        .isEmpty();
  }

  @Test
  void anArticleThatConsistsOfQuotesLeavesRoomForThoseOfOthers() {
    List<Quote> many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> quote(null, "a%1$d b%1$d c%1$d d%1$d e%1$d".formatted(i)))
            .toList();

    List<QuoteHistory> histories =
        QuoteHistories.of(
            List.of(article("many", many), article("other", List.of(quote(null, FIRST)))));

    assertThat(histories).hasSize(QuoteHistories.MOST_OF_AN_ARTICLE + 1);
    assertThat(histories.get(histories.size() - 1).text()).isEqualTo(FIRST);
  }

  private static List<QuoteHistory> histories(Quote... quotes) {
    List<ArticleDocument> articles = new ArrayList<>();
    for (Quote quote : quotes) {
      articles.add(article("a" + articles.size(), List.of(quote)));
    }
    return QuoteHistories.of(articles);
  }

  private static ArticleDocument article(String id, List<Quote> quotes) {
    EnrichedArticle enriched =
        new EnrichedArticle(
            ArticleBuilder.builder().id(id).source(id + ".example").build(),
            List.of(),
            List.of(),
            quotes,
            List.of(),
            null);
    return new ArticleDocument(
        enriched, null, null, null, null, null, null, null, null, null, null, NOON, NOON, null);
  }

  private static Quote quote(String speaker, String text) {
    return new Quote(
        0,
        text.length(),
        text,
        QuoteKind.DIRECT,
        null,
        speaker == null ? null : new Speaker(0, 1, speaker, null, speaker),
        "rule");
  }
}
