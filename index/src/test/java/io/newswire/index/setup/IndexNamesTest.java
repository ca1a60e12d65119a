package io.newswire.index.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class IndexNamesTest {
  @Test
  void theMonthIsThatOfUtc() {
    assertThat(IndexNames.monthly(IndexNames.ARTICLES, Instant.parse("2026-11-30T23:59:59Z")))
        .isEqualTo("news-articles-v1-2026.11");
  }

  @Test
  void theMonthIsReadBackFromTheName() {
    assertThat(IndexNames.month(IndexNames.QUOTES, "news-quotes-v1-2026.11"))
        .contains(YearMonth.of(2026, 11));
  }

  @Test
  void namesOfOthersHaveNoMonth() {
    assertThat(IndexNames.month(IndexNames.QUOTES, "news-articles-v1-2026.11")).isEmpty();
    assertThat(IndexNames.month(IndexNames.QUOTES, "news-quotes-v1-old")).isEmpty();
  }

  @Test
  void articlesAndQuotesHaveTheirMonthInEveryGenerationAndAlertsOnlyInTheFirst() {
    assertThat(IndexNames.inGeneration(12, "news-articles-v1-2026.11"))
        .isEqualTo("news-articles-v12-2026.11");
    assertThat(IndexNames.inGeneration(12, "news-alerts-v1-2026.11"))
        .isEqualTo("news-alerts-v1-2026.11");
    assertThat(IndexNames.generation(IndexNames.ARTICLES, "news-articles-v12-2026.11"))
        .hasValue(12);
  }
}
