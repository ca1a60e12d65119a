package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Alert;
import io.newswire.model.AlertKind;
import io.newswire.model.AlertPer;
import io.newswire.model.AlertRule;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTopologyTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final GeneratedNews NEWS = new GeneratedNews(17);
  private static final String TEXT = NEWS.article(200);
  private static final String OTHER_TEXT = NEWS.article(200);
  private static final AlertRule RULE =
      AlertRule.of("ferry", "ferry").withTitleOnly(true).withPer(AlertPer.FAMILY);

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, byte[]> signatures;
  private TestOutputTopic<String, byte[]> alerts;

  @BeforeEach
  void start() {
    driver =
        new EnrichDriver(
            stateDir, new Enricher(TestArticles::tagCapitals, TestArticles::findMarks), 1_000_000);
    articles = driver.articles();
    enriched = driver.output(Topics.ENRICHED);
    signatures = driver.output(Topics.SIGNATURES);
    alerts = driver.output(Topics.ALERTS);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void theFirstArticleBeginsAFamilyAndACopyJoinsIt() throws Exception {
    assertThat(push(article("a", TEXT))).isEqualTo(new Family("a", "a.example", null, null, null));
    assertThat(push(article("b", TEXT)))
        .isEqualTo(new Family("a", "a.example", "a", FamilyKind.COPY, 1.0));
  }

  @ParameterizedTest
  @CsvSource({"whole, COPY", "beginning, CUT", "with a lead, COPY", "inside a text, EXCERPT"})
  void theKindSaysWhatWasDoneWithTheText(String how, FamilyKind kind) throws Exception {
    Map<String, String> texts =
        Map.of(
            "whole", TEXT,
            "beginning", NEWS.cut(TEXT, 0.4),
            "with a lead", NEWS.withLead(TEXT, 0.3),
            "inside a text", NEWS.inside(TEXT, 0.7));
    push(article("a", TEXT));

    Family family = push(article("b", texts.get(how)));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.kind()).isEqualTo(kind);
    double share = kind == FamilyKind.EXCERPT ? 0.3 : how.equals("with a lead") ? 0.7 : 1;
    assertThat(family.share()).isBetween(share - 0.1, Math.min(1, share + 0.1));
  }

  @Test
  void aNewPageOfTheSamePublisherIsAnUpdateAndNoCopy() throws Exception {
    push(article("a", TEXT));

    Family family = push(article("b", TEXT + "\n\n" + NEWS.article(30)).withSource("a.example"));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.kind()).isEqualTo(FamilyKind.UPDATE);
  }

  @Test
  void firstIsWhoPublishedItFirstAlsoIfItComesLater() throws Exception {
    push(article("a", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T11:00:00Z")));
    push(article("b", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T09:00:00Z")));

    Family family =
        push(article("c", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T10:00:00Z")));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.first()).isEqualTo("b.example");
  }

  @Test
  void anotherTextALanguageThatIsNotComparedAndAFewWordsStayAlone() throws Exception {
    push(article("a", TEXT));

    assertThat(push(article("b", OTHER_TEXT)).id()).isEqualTo("b");
    assertThat(push(article("c", TEXT).withLanguage("de")).id()).isEqualTo("c");
    assertThat(push(article("d", TEXT).withLanguage("fi"))).isNull();
    assertThat(push(article("e", "No more than six words here."))).isNull();
    assertThat(signatures.readKeyValuesToList())
        .extracting(it -> it.key)
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"72, a", "73, b"})
  void articlesMoreThan72HoursApartAreNotCompared(int hours, String family) throws Exception {
    push(article("a", TEXT));

    assertThat(push(at(hours, article("b", TEXT))).id()).isEqualTo(family);
  }

  @Test
  void whatLeftTheWindowLeavesTheStore() throws Exception {
    push(article("a", TEXT));
    driver.advance(Duration.ofHours(10));
    push(at(10, article("b", TEXT)));
    driver.advance(Duration.ofHours(70));
    push(at(80, article("c", OTHER_TEXT)));

    assertThat(stored()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void anArticleThatSaysItIsOfTheFutureEndsNobodysWindow() throws Exception {
    push(article("a", TEXT));
    push(at(24 * 365, article("b", OTHER_TEXT)));
    push(article("c", NEWS.article(100)));

    assertThat(stored()).contains("a", "c");
    assertThat(push(article("d", TEXT)).id()).isEqualTo("a");
  }

  @Test
  void anArticlePublishedLongBeforeIsNoCopyOfThatDay() throws Exception {
    push(article("a", TEXT).withPublishedAt(PublicationTime.parse("2025-11-22")));

    assertThat(push(article("b", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22"))).id())
        .isEqualTo("b");
  }

  @Test
  void aKilledArticleLeavesItsFamilyAndItsWordsLeaveTheStore() throws Exception {
    push(article("a", TEXT));
    push(article("b", TEXT));
    signatures.readKeyValuesToList();

    assertThat(push(article("a", null).withStatus(PublishingStatus.CANCELED))).isNull();

    assertThat(signatures.readKeyValue().value).isNull();
    assertThat(stored()).containsExactly("b");
    assertThat(push(article("c", TEXT)))
        .isEqualTo(new Family("a", "b.example", "b", FamilyKind.COPY, 1.0));
  }

  @Test
  void aFirstPublisherThatLeftTheWindowStaysTheFirst() throws Exception {
    push(article("a", TEXT));
    driver.advance(Duration.ofHours(48));
    push(at(48, article("b", TEXT)));
    driver.advance(Duration.ofHours(48));
    push(at(96, article("x", OTHER_TEXT)));
    assertThat(stored()).doesNotContain("a");

    assertThat(push(at(96, article("c", TEXT))).first()).isEqualTo("a.example");
  }

  @Test
  void anotherTextUnderTheSameIdBeginsAnotherFamily() throws Exception {
    push(article("a", TEXT));
    push(article("b", TEXT));

    assertThat(push(article("a", OTHER_TEXT)))
        .isEqualTo(new Family("a-2", "a.example", null, null, null));
    assertThat(push(article("c", TEXT)).id()).isEqualTo("a");
    assertThat(push(article("d", OTHER_TEXT)).id()).isEqualTo("a-2");
    assertThat(push(article("a", OTHER_TEXT + "\n\nMore.")).id()).isEqualTo("a-2");
  }

  @Test
  void aRejectedArticleIsNobodysOriginAndHoldsNoAlert() throws Exception {
    driver.close();
    driver =
        new EnrichDriver(
            stateDir.resolve("small"),
            new Enricher(TestArticles::tagCapitals, TestArticles::findMarks),
            66_500 + TEXT.length());
    articles = driver.articles();
    enriched = driver.output(Topics.ENRICHED);
    alerts = driver.output(Topics.ALERTS);
    put(RULE);
    pipe(article("a", TEXT).withDescription("x".repeat(2_000)));
    assertThat(enriched.isEmpty()).isTrue();

    assertThat(push(article("b", TEXT)).id()).isEqualTo("b");
    pipe(article("b", OTHER_TEXT).withDescription("x".repeat(2_000)));
    assertThat(push(article("c", TEXT)).id()).isEqualTo("b");
    List<Alert> told = told();
    assertThat(told).extracting(Alert::articleId).containsExactly("b", "c");
    assertThat(told).extracting(Alert::audible).containsExactly(true, false);
  }

  @Test
  void aStubThatBecomesACopyJoinsAndTheFirstStaysTheFirst() throws Exception {
    push(article("a", TEXT));
    assertThat(push(article("b", OTHER_TEXT)).id()).isEqualTo("b");

    assertThat(push(article("b", TEXT)).id()).isEqualTo("a");
    assertThat(push(article("a", TEXT + "\n\n" + NEWS.article(40))))
        .isEqualTo(new Family("a", "a.example", null, null, null));
  }

  @Test
  void theSameContentAndAnOlderVersionChangeNothing() throws Exception {
    push(article("a", TEXT).withVersion(2));
    push(article("b", TEXT));
    enriched.readKeyValuesToList();
    signatures.readKeyValuesToList();

    pipe(article("a", TEXT).withVersion(2));
    pipe(article("a", OTHER_TEXT).withVersion(1));

    assertThat(enriched.isEmpty()).isTrue();
    assertThat(signatures.isEmpty()).isTrue();
  }

  @Test
  void aSignatureThatIsNoneIsLeftOut() throws Exception {
    TestInputTopic<String, byte[]> sent = driver.input(Topics.SIGNATURES);
    sent.pipeInput("x", "no JSON".getBytes(StandardCharsets.UTF_8));
    sent.pipeInput("y", "{\"shingles\":\"AAA\"}".getBytes(StandardCharsets.UTF_8));
    sent.pipeInput(null, new byte[0]);

    assertThat(push(article("a", TEXT)).id()).isEqualTo("a");
    assertThat(stored()).containsExactly("a");
  }

  @Test
  void aRuleFiresOnceForAFamilyAndIsSilentOnCopies() throws Exception {
    put(RULE);
    push(article("a", TEXT));
    push(article("b", TEXT));
    push(article("c", OTHER_TEXT));

    List<Alert> told = told();

    assertThat(told).extracting(Alert::articleId).containsExactly("a", "b", "c");
    assertThat(told).extracting(Alert::audible).containsExactly(true, false, true);
    assertThat(told).extracting(Alert::reason).containsExactly(null, "copy", null);
    assertThat(told).extracting(Alert::familyId).containsExactly("a", "a", "c");
  }

  @Test
  void aRuleOfAnOlderReleaseFiresForEveryArticle() throws Exception {
    put(RULE.withPer(null));
    push(article("a", TEXT));
    push(article("b", TEXT));

    assertThat(told()).extracting(Alert::audible).containsExactly(true, true);
  }

  @Test
  void aCopyThatAloneMatchesFires() throws Exception {
    put(RULE);
    push(article("a", TEXT).withTitle("Another title"));
    push(article("b", TEXT));
    push(article("c", TEXT));

    assertThat(told()).extracting(Alert::articleId).containsExactly("b", "c");
    assertThat(push(article("a", TEXT)).id()).isEqualTo("a");
    assertThat(told()).singleElement().satisfies(it -> assertThat(it.audible()).isFalse());
  }

  @Test
  void afterTheRecallOfItsAlertTheFamilyFiresAgain() throws Exception {
    put(RULE);
    push(article("a", TEXT));
    push(article("b", TEXT));
    told();

    push(article("a", null).withStatus(PublishingStatus.CANCELED));
    push(article("c", TEXT));

    List<Alert> told = told();
    assertThat(told).extracting(Alert::articleId).containsExactly("a", "c");
    assertThat(told).extracting(Alert::kind).containsExactly(AlertKind.RECALL, AlertKind.MATCH);
    assertThat(told).allMatch(Alert::audible);
  }

  @Test
  void afterTheRecallOfItsAlertANewRevisionOfACopyFires() throws Exception {
    put(RULE);
    push(article("a", TEXT));
    push(article("b", TEXT));
    push(article("a", null).withStatus(PublishingStatus.CANCELED));
    told();

    push(article("b", TEXT + "\n\nMore."));
    push(article("c", TEXT));
    push(article("b", TEXT + "\n\nMore and more."));

    List<Alert> told = told();
    assertThat(told).extracting(Alert::articleId).containsExactly("b", "c", "b");
    assertThat(told).extracting(Alert::audible).containsExactly(true, false, false);
  }

  @Test
  void aRevisionOfASnoozedAlertTakesNotTheAlertOfTheFamily() throws Exception {
    put(RULE.withSnoozedUntil(Instant.parse("2100-01-01T00:00:00Z")));
    push(article("a", TEXT));
    put(RULE);
    push(article("a", TEXT + "\n\nMore."));
    push(article("a", TEXT + "\n\nMore and more."));
    push(article("b", TEXT));
    push(article("c", TEXT));

    List<Alert> told = told();
    assertThat(told).extracting(Alert::articleId).containsExactly("a", "a", "a", "b", "c");
    assertThat(told).extracting(Alert::audible).containsExactly(false, false, false, true, false);
  }

  @Test
  void anAlertOfWhatARuleAskedForEarlierStandsForNothing() throws Exception {
    put(RULE);
    push(article("a", TEXT));
    put(RULE.withVersion(2));
    push(article("b", TEXT));
    push(article("c", TEXT));

    assertThat(told()).extracting(Alert::audible).containsExactly(true, true, false);
  }

  @Test
  void theRecallOfASilentAlertIsSilent() throws Exception {
    put(RULE);
    push(article("a", TEXT));
    push(article("b", TEXT));
    told();

    push(article("b", null).withStatus(PublishingStatus.CANCELED));

    assertThat(told())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(AlertKind.RECALL);
              assertThat(it.audible()).isFalse();
            });
  }

  /** Whatever comes first, of three copies in several versions there is one family and alert. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void inAnyOrderOfArrivalThereIsOneFamilyAndOneAlert(long seed) throws Exception {
    put(RULE);
    List<Article> arrivals = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      arrivals.add(article(id, TEXT).withVersion(1));
      arrivals.add(article(id, TEXT + "\n\n" + id).withVersion(2));
      arrivals.add(article(id, TEXT + "\n\n" + id).withVersion(2));
    }
    Article killed = article("d", TEXT).withVersion(1);
    arrivals.add(killed);
    Collections.shuffle(arrivals, new Random(seed));
    arrivals.forEach(this::pipe);
    pipe(article("d", null).withStatus(PublishingStatus.CANCELED).withVersion(2));

    Map<String, Family> families = new HashMap<>();
    for (byte[] value : enriched.readValuesToList()) {
      EnrichedArticle article = Json.read(value, EnrichedArticle.class);
      families.put(article.article().id(), article.family());
    }
    assertThat(families.remove("d")).isNull();
    assertThat(families.values())
        .extracting(Family::id)
        .hasSize(3)
        .containsOnly(arrivals.get(0).id());
    assertThat(stored()).containsExactlyInAnyOrder("a", "b", "c");
    Set<String> fired = new HashSet<>();
    told().stream()
        .filter(it -> it.audible() && it.kind() == AlertKind.MATCH)
        .forEach(it -> fired.add(it.articleId()));
    assertThat(fired).hasSize(1);
  }

  private static Article article(String id, String text) {
    return TestArticles.article(id, text)
        .withTitle("A ferry")
        .withSource(id + ".example")
        .withLanguage("en")
        .withReceivedAt(NOON);
  }

  private static Article at(int hours, Article article) {
    return article.withReceivedAt(NOON.plus(Duration.ofHours(hours)));
  }

  private void put(AlertRule rule) {
    driver.input(Topics.ALERT_RULES).pipeInput(rule.id(), Json.bytes(rule));
    await().until(() -> rule.equals(driver.rules().rule(rule.id())));
  }

  private void pipe(Article article) {
    articles.pipeInput(new TestRecord<>(article.id(), Json.bytes(article), NOON));
  }

  private Family push(Article article) throws RejectedException {
    enriched.readKeyValuesToList();
    pipe(article);
    return Json.read(enriched.readValue(), EnrichedArticle.class).family();
  }

  private List<Alert> told() throws RejectedException {
    List<Alert> told = new ArrayList<>();
    for (byte[] alert : alerts.readValuesToList()) {
      told.add(Json.read(alert, Alert.class));
    }
    return told;
  }

  private List<String> stored() {
    List<String> ids = new ArrayList<>();
    try (var all = driver.<byte[]>store("signatures").all()) {
      all.forEachRemaining(it -> ids.add(it.key));
    }
    return ids;
  }
}
