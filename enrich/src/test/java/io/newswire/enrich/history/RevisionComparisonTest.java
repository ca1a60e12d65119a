package io.newswire.enrich.history;

import static io.newswire.enrich.history.TestRevisions.NOON;
import static io.newswire.enrich.history.TestRevisions.article;
import static io.newswire.enrich.history.TestRevisions.enriched;
import static io.newswire.enrich.history.TestRevisions.history;
import static io.newswire.enrich.history.TestRevisions.last;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublishingStatus;
import io.newswire.model.history.Difference;
import io.newswire.model.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the history of an article has, and what it leaves out. */
class RevisionComparisonTest {
  @Test
  void differencesAreGivenWordByWordWithTheWordsAround() {
    String before =
        "A ferry struck the east pier on Monday.\n\nFourteen people were hurt, the port said.";
    String after = "A ferry struck the west pier on Monday.\n\nThe port said.\n\nNobody was named.";

    assertThat(last(history(article(before), article(after))).text())
        .containsExactly(
            new Difference("A ferry struck the", "east", "west", "pier on Monday"),
            new Difference("", "Fourteen people were hurt, the", "The", "port said"),
            new Difference("", "", "Nobody was named", ""));
  }

  @Test
  void theFirstRevisionHasNoHistoryAndTheSecondBringsBoth() {
    Article first = article("It rained.").withReceivedAt(NOON);
    Article second = article("It snowed.").withReceivedAt(NOON.plusSeconds(60));

    assertThat(history(first)).isEmpty();
    assertThat(history(first, second))
        .extracting(HistoryEntry::revision, HistoryEntry::receivedAt)
        .containsExactly(tuple(1, NOON), tuple(2, NOON.plusSeconds(60)));
  }

  @Test
  void aWithheldRevisionIsNotComparedAndTheNextOneIsComparedWithWhatWasShown() {
    Article withheld = article("It rained.").withStatus(PublishingStatus.WITHHELD);

    List<HistoryEntry> history = history(article("It rained."), withheld, article("It snowed."));

    assertThat(history)
        .extracting(HistoryEntry::status)
        .containsExactly(null, PublishingStatus.WITHHELD, null);
    assertThat(history.get(1).text()).isEmpty();
    assertThat(last(history).text()).containsExactly(new Difference("It", "rained", "snowed", ""));
  }

  @Test
  void theWordsOfARevisionThatWasNeverPublishedAreNotShown() {
    Article withheld =
        article("Minister Foo was arrested.\n\nCORRECTION: Foo is a minister.")
            .withTitle("Foo arrested")
            .withStatus(PublishingStatus.WITHHELD);

    List<HistoryEntry> history =
        history(withheld, withheld, article("A minister was questioned.").withTitle("Questioned"));

    assertThat(history).extracting(HistoryEntry::revision).containsExactly(1, 2, 3);
    assertThat(last(history).compared()).isFalse();
    assertThat(history.toString()).doesNotContain("Foo");
    assertThat(new String(EarlierRevision.of(enriched(withheld, 1), null, NOON).unpacked(), UTF_8))
        .doesNotContain("Foo");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2026-11-22T18:00:00Z, null, 2026-11-22T10:00:00Z, false",
        "2026-11-22T18:00:00Z, 2026-11-22T17:00:00Z, 2026-11-22T10:00:00Z, false",
        "2026-11-22T18:00:00Z, null, null, false",
        "2026-11-22T18:00:00Z, 2026-11-22T18:00:00Z, 2026-11-22T10:00:00Z, true",
        "2026-11-22T18:00:00Z, null, 2026-11-22T19:00:00Z, true",
        "null, 2026-11-22T18:00:00Z, 2026-11-22T10:00:00Z, true"
      })
  void theWordsOfARevisionAreNotShownBeforeItsEmbargoEnds(
      Instant earlier, Instant later, Instant received, boolean shown) {
    List<HistoryEntry> history =
        history(
            article("Profit was fair."),
            article("Profit was 14 million.").withEmbargoedUntil(earlier),
            article("Profit was good.").withEmbargoedUntil(later).withReceivedAt(received));

    assertThat(history.toString().contains("14 million")).isEqualTo(shown);
    assertThat(history).hasSize(3);
    assertThat(last(history).compared()).isEqualTo(shown ? null : false);
  }

  @Test
  void ofACanceledArticleNothingIsKept() {
    EnrichedArticle canceled =
        enriched(article("It rained.").withStatus(PublishingStatus.CANCELED), 2);
    EarlierRevision earlier = EarlierRevision.of(enriched(article("It rained."), 1), null, NOON);

    EnrichedArticle compared = RevisionComparison.apply(earlier, canceled);

    assertThat(compared.history()).isEmpty();
    assertThat(EarlierRevision.of(compared, earlier, NOON)).isNull();
  }

  @Test
  void aCorrectionOfAnArticleThatIsNotKnownSaysThatItWasNotCompared() {
    EnrichedArticle third = enriched(article("It rained."), 3);

    assertThat(RevisionComparison.apply(null, third).history())
        .singleElement()
        .returns(3, HistoryEntry::revision)
        .returns(false, HistoryEntry::compared);
  }
}
