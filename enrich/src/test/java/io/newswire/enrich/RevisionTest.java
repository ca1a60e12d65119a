package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.MadeBy;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.newswire.model.QuoteKind;
import io.newswire.model.Topics;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");
  private static final Article ARTICLE = TestArticles.article("a", "The ferry is late.");

  private final Revision first = Revision.next(null, ARTICLE, at(MONDAY));

  @Test
  void theFirstContentIsRevisionOneAndSetsWhenItWasSeen() {
    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.firstSeenAt()).isEqualTo(MONDAY);
  }

  @Test
  void theSameContentReceivedAgainIsNoRevision() {
    Article again = ARTICLE.withReceivedAt(TUESDAY).withExtractedAt(TUESDAY).withFile("b.html");

    assertThat(Revision.next(first, again, at(TUESDAY))).isNull();
  }

  @Test
  void theSameContentFromAnotherVersionOfTheExtractorIsNoRevision() {
    Article again = ARTICLE.withMadeBy(MadeBy.extractor("pages-2"));

    assertThat(Revision.next(first, again, at(TUESDAY))).isNull();
  }

  static List<Article> changes() {
    return List.of(
        ARTICLE.withText("The ferry is on time."),
        ARTICLE.withTitle("Ferries"),
        ARTICLE.withAuthors(List.of("Ada Quill")),
        ARTICLE.withPublishedAt(PublicationTime.parse("2026-11-02")),
        ARTICLE.withKeywords(List.of("harbour")),
        ARTICLE.withVersion(1),
        ARTICLE.withStatus(PublishingStatus.CANCELED));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changedContentIsTheNextRevisionFirstSeenWhenItWas(Article changed) {
    Revision second = Revision.next(first, changed, at(TUESDAY));

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.firstSeenAt()).isEqualTo(MONDAY);
  }

  @Test
  void contentThatComesBackIsANewRevision() {
    Revision second = Revision.next(first, ARTICLE.withText("Changed."), at(TUESDAY));

    assertThat(Revision.next(second, ARTICLE, at(TUESDAY)).revision()).isEqualTo(3);
  }

  @Test
  void anOlderVersionOfThePublisherIsNoRevision() {
    Revision third = Revision.next(null, ARTICLE.withVersion(3), at(MONDAY));

    assertThat(Revision.next(third, ARTICLE.withText("Older.").withVersion(2), at(TUESDAY)))
        .isNull();
  }

  @Test
  void aPublisherWhoStopsCountingDoesNotMakeOlderVersionsPass() {
    Revision third = Revision.next(null, ARTICLE.withVersion(3), at(MONDAY));
    Revision uncounted = Revision.next(third, ARTICLE.withText("No number."), at(TUESDAY));

    assertThat(uncounted.revision()).isEqualTo(2);
    assertThat(Revision.next(uncounted, ARTICLE.withVersion(2), at(TUESDAY))).isNull();
  }

  @Test
  void whatWasReceivedBeforeAnArticleWasTakenBackDoesNotBringItBack() {
    Article cancel = ARTICLE.withTitle(null).withText("").withStatus(PublishingStatus.CANCELED);
    Revision withdrawn = Revision.next(null, cancel, at(TUESDAY));

    assertThat(withdrawn.revision()).isEqualTo(1);
    assertThat(Revision.next(withdrawn, ARTICLE, at(MONDAY))).isNull();
    assertThat(Revision.next(withdrawn.withQuotes("a", List.of()), ARTICLE, at(MONDAY))).isNull();
    Article usable = ARTICLE.withStatus(PublishingStatus.USABLE);
    assertThat(Revision.next(withdrawn, ARTICLE, at(TUESDAY.plusSeconds(1)))).isNull();
    assertThat(Revision.next(withdrawn, usable, at(MONDAY))).isNull();
    Revision again = Revision.next(withdrawn, usable, at(TUESDAY.plusSeconds(1)));
    assertThat(again.revision()).isEqualTo(2);
    assertThat(Revision.next(again, ARTICLE.withText("Changed."), at(MONDAY)).revision())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "one, one, 1, true",
    "one, one, 0, false",
    "one, one, -1, false",
    "one, two, 1, false",
    "one, , 1, false",
    ", one, 1, false",
    ", , 1, false",
    "one, two, 59, false",
    "one, two, 61, true",
    ", , 61, true"
  })
  void aKillThatIsOvertakenByANewerVersionIsLateIfItWasReceivedBefore(
      String versionBy, String killBy, int secondsBefore, boolean late) {
    Article newer = ARTICLE.withText("Changed.").withVersion(3);
    Article kill = ARTICLE.withTitle(null).withText("").withStatus(PublishingStatus.CANCELED);
    Revision second = Revision.next(null, ARTICLE.withVersion(2), at(MONDAY, versionBy));
    Revision third = Revision.next(second, newer, at(TUESDAY, versionBy));

    Revision next = Revision.next(third, kill, at(TUESDAY.minusSeconds(secondsBefore), killBy));

    assertThat(next == null).isEqualTo(late);
  }

  @Test
  void aWithdrawalThatAnOlderReleaseStoredStandsToo() throws Exception {
    String stored =
        "{\"firstSeenAt\":\"%1$s\",\"revision\":2,\"content\":\"x\",\"withdrawnAt\":\"%1$s\"}"
            .formatted(MONDAY);
    Revision withdrawn = Json.read(stored.getBytes(UTF_8), Revision.class);

    assertThat(Revision.next(withdrawn, ARTICLE, at(TUESDAY))).isNull();
    Article usable = ARTICLE.withStatus(PublishingStatus.USABLE);
    assertThat(Revision.next(withdrawn, usable, at(TUESDAY)).killedAt()).isNull();
  }

  @Test
  void quotesThatEarlierRevisionsHadAreWithdrawnForGood() {
    Revision second = first.withQuotes("a", List.of(quote("One."), quote("Two.")));
    Revision third = second.withQuotes("a", List.of(quote("Two."), quote("Three.")));

    assertThat(third.withdrawnQuotes("a", List.of(quote("Three."))))
        .containsExactlyInAnyOrderElementsOf(
            QuoteId.ofAll("a", List.of(quote("One."), quote("Two."))));
  }

  @Test
  void aQuoteThatComesBackIsNotWithdrawn() {
    Revision second = first.withQuotes("a", List.of(quote("One.")));

    assertThat(second.withdrawnQuotes("a", List.of(quote("One.")))).isEmpty();
  }

  @Test
  void theQuotesOfARunawayPublisherAreForgottenOldestFirst() {
    List<Quote> many =
        IntStream.range(0, Revision.MAX_QUOTES).mapToObj(i -> quote("Quote " + i)).toList();
    Revision full = first.withQuotes("a", many).withQuotes("a", List.of(quote("One more.")));

    assertThat(full.quotes()).hasSize(Revision.MAX_QUOTES);
    assertThat(full.withdrawnQuotes("a", List.of()))
        .contains(QuoteId.ofAll("a", List.of(quote("One more."))).get(0))
        .doesNotContain(QuoteId.ofAll("a", List.of(quote("Quote 0"))).get(0));
  }

  @Test
  void itIsTheSameAfterAWayThroughTheStore() throws Exception {
    Revision revision = first.withQuotes("a", List.of(quote("One.")));

    assertThat(Json.read(Json.bytes(revision), Revision.class)).isEqualTo(revision);
  }

  private static Arrival at(Instant seenAt) {
    return at(seenAt, null);
  }

  private static Arrival at(Instant seenAt, String receivedClock) {
    return new Arrival(seenAt, receivedClock, Topics.RAW, Topics.ARTICLES);
  }

  private static Quote quote(String text) {
    return new Quote(0, text.length(), text, QuoteKind.DIRECT, null, null, "test");
  }
}
