package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipCheckTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final BoundPublisher HERALD = new BoundPublisher("herald", "Herald", List.of());
  private static final BoundPublisher GAZETTE = new BoundPublisher("gazette", "Gazette", List.of());
  private static final BoundPublisher SITE =
      new BoundPublisher("herald-web", "Herald Online", List.of("herald.example"));
  private static final Article STORY =
      TestArticles.article("a", "The ferry is late.")
          .withUrl("https://www.herald.example/7")
          .withSource("Herald");

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, byte[]> rejected;

  @BeforeEach
  void start() {
    driver = new EnrichDriver(stateDir);
    articles = driver.articles();
    enriched = driver.output(Topics.ENRICHED);
    rejected = driver.output(Topics.REJECTED);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aBoundPublisherCorrectsAndWithdrawsItsOwnArticles() {
    assertTaken(HERALD, STORY);
    assertTaken(HERALD, STORY.withText("The ferry is on time."));
    assertTaken(HERALD, withdrawal("Herald"));
  }

  @Test
  void anotherSourcesArticleIsNeitherChangedNorWithdrawn() {
    assertTaken(HERALD, STORY);

    assertThat(rejection(GAZETTE, STORY.withSource("Gazette").withText("There is no ferry.")))
        .isEqualTo(
            "article a, https://www.herald.example/7, is of source 'Herald', and publisher"
                + " 'gazette' is bound to source 'Gazette': it may change and withdraw its own"
                + " articles, and nothing else");
    assertThat(rejection(GAZETTE, STORY.withSource("Gazette").withVersion(99)))
        .contains("'Herald'", "'gazette'");
    assertThat(rejection(GAZETTE, withdrawal("Gazette"))).contains("'Herald'", "'gazette'");
    assertTaken(HERALD, STORY.withText("The ferry is on time."));
  }

  @Test
  void whatAFeedOrAnUnboundPublisherSentIsOfTheSourceItNames() {
    assertTaken(null, STORY);

    assertThat(rejection(GAZETTE, STORY.withSource("Gazette"))).contains("is of source 'Herald'");
    assertTaken(HERALD, STORY.withText("The ferry is on time."));
  }

  @Test
  void whoIsNotBoundMayChangeAnyArticleAndSayWhoseItIs() {
    assertTaken(HERALD, STORY);
    assertTaken(null, STORY.withSource("Gazette").withText("The ferry was sold."));

    assertThat(rejection(HERALD, STORY.withText("Not at all."))).contains("'Gazette'", "'herald'");
    assertTaken(null, STORY.withSource(null).withText("").withStatus(PublishingStatus.CANCELED));
    assertThat(rejection(HERALD, STORY.withText("Not at all."))).contains("'Gazette'", "'herald'");
    assertTaken(
        GAZETTE,
        STORY.withSource("Gazette").withText("Sold, we said.").withStatus(PublishingStatus.USABLE));
  }

  @Test
  void whatStandsAtAPublishersOwnSiteIsItsOwnWhoeverSentItFirst() {
    assertTaken(GAZETTE, STORY.withSource("Gazette").withText("We were first."));

    assertTaken(SITE, STORY.withSource("Herald Online"));
    assertThat(rejection(GAZETTE, STORY.withSource("Gazette").withText("We were first!")))
        .contains("is of source 'Herald Online'");
  }

  @Test
  void anArticleOfAnOlderReleaseIsNobodysUntilItsSourceIsSaidAgain() {
    store()
        .put(
            "a",
            olderRelease(
                Revision.next(null, STORY, new Arrival(NOON, null, Topics.RAW, Topics.ARTICLES))));

    assertThat(rejection(GAZETTE, STORY.withSource("Gazette").withText("There is no ferry.")))
        .isEqualTo(
            "the source of article a, https://www.herald.example/7, is unknown, and publisher"
                + " 'gazette' is bound to source 'Gazette': push it once with its source through"
                + " a feed or a publisher without a binding");
    assertThat(rejection(HERALD, STORY.withText("The ferry is on time.")))
        .contains("is unknown", "'herald'");

    push(HERALD, STORY);
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(rejected.isEmpty()).isTrue();
    assertTaken(HERALD, STORY.withText("The ferry is on time."));
    assertThat(rejection(GAZETTE, STORY.withSource("Gazette"))).contains("is of source 'Herald'");
  }

  @Test
  void aSourceIsTheSameHoweverItsAccentsAreComposed() {
    assertTaken(null, STORY.withSource("Le Fanal d'Orléa"));

    BoundPublisher fanal = new BoundPublisher("fanal", "Le Fanal d'Orle\u0301a", List.of());
    assertTaken(fanal, STORY.withSource("Le Fanal d'Orléa").withText("The ferry is on time."));
  }

  @Test
  void whatWasOnlyTakenBackIsNobodys() {
    assertTaken(null, STORY.withSource(null).withText("").withStatus(PublishingStatus.CANCELED));

    assertTaken(HERALD, STORY.withStatus(PublishingStatus.USABLE));
  }

  private KeyValueStore<String, Revision> store() {
    return driver.store(EnrichTopology.REVISIONS);
  }

  /** As it stands in the store of a release that did not remember sources. */
  private static Revision olderRelease(Revision revision) {
    String json =
        "{\"firstSeenAt\":%s,\"revision\":1,\"content\":\"%s\"}"
            .formatted(new String(Json.bytes(revision.firstSeenAt()), UTF_8), revision.content());
    try {
      return Json.read(json.getBytes(UTF_8), Revision.class);
    } catch (Exception e) {
      throw new AssertionError(json, e);
    }
  }

  private static Article withdrawal(String source) {
    return STORY.withSource(source).withText("").withStatus(PublishingStatus.CANCELED);
  }

  private void assertTaken(BoundPublisher sender, Article article) {
    push(sender, article);
    assertThat(rejected.isEmpty()).isTrue();
    assertThat(enriched.readKeyValuesToList()).hasSize(1);
  }

  private String rejection(BoundPublisher sender, Article article) {
    push(sender, article);
    assertThat(enriched.isEmpty()).isTrue();
    Rejection rejection = Rejection.readFrom(rejected.readRecord().headers());
    assertThat(rejection.stage()).isEqualTo(EnrichTopology.REVISE);
    return rejection.reason();
  }

  private void push(BoundPublisher sender, Article article) {
    RecordHeaders headers = new RecordHeaders();
    if (sender != null) {
      sender.writeTo(headers);
    }
    articles.pipeInput(new TestRecord<>(article.id(), Json.bytes(article), headers, NOON));
  }
}
