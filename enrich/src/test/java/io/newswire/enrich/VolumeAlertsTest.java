package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume.Counted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that fire on a number of articles within a time. */
class VolumeAlertsTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final AlertRule RULE =
      AlertRule.of("ferry", "ferry")
          .withOn(AlertTrigger.of("count 3/1h"))
          .withPer(AlertPer.ARTICLE)
          .withDestinations(List.of("log"));

  @TempDir private Path stateDir;
  private EnrichDriver enrich;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(stateDir);
    driver = new FamilyDriver(enrich);
    driver.put(RULE);
  }

  @AfterEach
  void stop() {
    enrich.close();
  }

  @Test
  void theThirdArticleWithinAnHourFiresOnceWithTheArticlesThatWereCounted() throws Exception {
    push("a", 0);
    push("b", 20);
    assertThat(driver.alerts()).isEmpty();
    push("c", 59);

    List<Alert> alerts = driver.alerts();
    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.kind()).isEqualTo(AlertKind.MATCH);
    assertThat(alert.audible()).isTrue();
    assertThat(alert.destinations()).containsExactly("log");
    assertThat(alert.articleId()).isEqualTo("c");
    assertThat(alert.volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "b", "c");
    assertThat(alert.volume().inWords())
        .isEqualTo(
            "3 articles, published from 2026-11-22T12:00:00Z to 2026-11-22T12:59:00Z (count 3/1h),"
                + " by a.example, b.example, c.example");
  }

  @Test
  void eachArticleCountsOnceSoThatTheNextAlertNeedsAsManyAgain() throws Exception {
    for (int i = 0; i < 6; i++) {
      push("a" + i, i);
      push("a" + i, i);
    }

    assertThat(driver.alerts()).extracting(Alert::articleId).containsExactly("a2", "a5");
  }

  @Test
  void threeArticlesInMoreThanAnHourFireNothing() throws Exception {
    push("a", 0);
    push("b", 59);
    push("c", 60);
    assertThat(driver.alerts()).isEmpty();
    push("d", 100);
    assertThat(driver.alerts()).extracting(Alert::articleId).containsExactly("d");
  }

  @Test
  void lateArticlesCountWhereTheyBelongAndFireNothing() throws Exception {
    push("a", 600);
    push("b", 0, 601);
    push("c", 1, 602);
    push("d", 2, 603);
    assertThat(driver.alerts()).isEmpty();
    push("e", 590, 604);
    push("f", 605);
    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void articlesThatAreDatedInTheFutureAreNotCountedAndBlindNothing() throws Exception {
    push("a", 60 * 24 * 30, 0);
    push("b", 60 * 24 * 30 + 1, 1);
    push("c", 60 * 24 * 30 + 2, 2);
    assertThat(driver.alerts()).isEmpty();
    push("d", 3);
    push("e", 4);
    push("f", 5);
    assertThat(driver.alerts()).extracting(Alert::articleId).containsExactly("f");
  }

  @Test
  void withoutATimeOfPublicationTheTimeOfReceiptCounts() throws Exception {
    for (String id : List.of("a", "b", "c")) {
      driver.pipe(FamilyDriver.article(id, "The ferry sank in " + id + "."));
    }

    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void copiesAndFurtherRevisionsAreNotCounted() throws Exception {
    driver.put(RULE.withPer(AlertPer.FAMILY).withVersion(2));
    String report =
        "The ferry hit the pier and hurt 14 people. The harbour master said that the ship came in"
            + " too fast and that nobody on the bridge had answered the radio for several minutes."
            + " The port was closed for the rest of the day while divers looked at the hull.";
    driver.pipe(FamilyDriver.article("a", report));
    driver.pipe(FamilyDriver.article("b", report));
    driver.pipe(FamilyDriver.article("c", report));
    driver.pipe(FamilyDriver.article("a", report + " It is shut."));
    push("d", 1);
    assertThat(driver.alerts()).isEmpty();
    push("e", 2);
    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void anArticleThatIsKilledBeforeItFiresIsNotCounted() throws Exception {
    push("a", 0);
    push("b", 1);
    kill("b");
    push("c", 2);
    assertThat(driver.alerts()).isEmpty();
    push("d", 3);
    assertThat(driver.alerts().get(0).volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "c", "d");
  }

  @Test
  void aKillOfOneThatWasCountedRecallsTheAlertOnceAndLeavesNoWords() throws Exception {
    push("a", 0);
    push("b", 1);
    push("c", 2);
    Alert fired = driver.alerts().get(0);

    kill("a");
    kill("b");

    List<Alert> recalls = driver.alerts();
    assertThat(recalls)
        .singleElement()
        .returns(fired.id(), Alert::id)
        .returns(AlertKind.RECALL, Alert::kind)
        .returns("canceled", Alert::reason)
        .returns(2, Alert::sequence)
        .returns(true, Alert::audible);
    assertThat(recalls.get(0).volume().articles()).isEmpty();
    assertThat(stored()).doesNotContain("sank in a");
  }

  @Test
  void anAlertOfARuleThatBeganToCountAfterItIsRecalled() throws Exception {
    driver.put(RULE.withOn(AlertTrigger.MATCH).withVersion(2));
    push("a", 0);
    assertThat(driver.alertsInShort()).containsExactly("a");
    driver.put(RULE.withVersion(3));
    revise("a", 1);
    assertThat(driver.alertsInShort()).containsExactly("a silent");
    driver.put(RULE.withOn(AlertTrigger.MATCH).withVersion(4));
    revise("a", 2);

    kill("a");

    assertThat(driver.alertsInShort()).containsExactly("a silent", "a recalled");
  }

  @Test
  void anAlertOfARuleThatCeasedToCountAfterItIsRecalled() throws Exception {
    push("a", 0);
    push("b", 1);
    push("c", 2);
    Alert fired = driver.alerts().get(0);
    for (AlertTrigger on : List.of(AlertTrigger.MATCH, AlertTrigger.CHANGE)) {
      driver.put(RULE.withOn(on).withVersion(2 + on.kind().ordinal()));
      revise("a", 3 + on.kind().ordinal());
    }
    assertThat(driver.alerts()).isEmpty();

    kill("a");

    assertThat(driver.alerts())
        .singleElement()
        .returns(fired.id(), Alert::id)
        .returns(AlertKind.RECALL, Alert::kind)
        .returns(true, Alert::audible);
    assertThat(stored()).doesNotContain("sank in a");
  }

  @Test
  void afterARecallTheOtherArticlesCountAgainUnlessTheyAreTooOld() throws Exception {
    push("a", 0);
    push("b", 30);
    push("c", 40);
    kill("c");
    assertThat(driver.alertsInShort()).containsExactly("c", "c recalled");

    push("d", 50);
    Alert again = driver.alerts().get(0);
    assertThat(again.volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "b", "d");

    kill("d");
    driver.alerts();
    push("e", 75);
    assertThat(driver.alerts()).isEmpty();
    push("f", 80);
    assertThat(driver.alerts().get(0).volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("b", "e", "f");
  }

  @Test
  void theSameArticlesFireAgainAfterARecallAsALaterRecordOfTheAlert() throws Exception {
    push("a", 0);
    push("b", 1);
    push("c", 2);
    driver.pipe(
        FamilyDriver.article("c", "Nothing of that.").withTitle("Sorry").withReceivedAt(at(3)));
    push("c", 2, 4);
    kill("b");

    List<Alert> alerts = driver.alerts();
    assertThat(alerts).extracting(Alert::id).containsOnly(alerts.get(0).id());
    assertThat(alerts)
        .extracting(Alert::sequence, Alert::kind)
        .containsExactly(
            tuple(1, AlertKind.MATCH),
            tuple(2, AlertKind.RECALL),
            tuple(3, AlertKind.MATCH),
            tuple(4, AlertKind.RECALL));
  }

  @Test
  void aLaterEmbargoAndHeadlineOfACountedArticleAreTakenOver() throws Exception {
    Instant embargo = at(600);
    push("a", 0);
    driver.pipe(
        FamilyDriver.article("a", "The ferry sank in a. It hurt 14 people.")
            .withTitle("A ferry sank again")
            .withEmbargoedUntil(embargo)
            .withReceivedAt(at(1)));
    push("b", 2);
    push("c", 3);

    Alert alert = driver.alerts().get(0);
    assertThat(alert.embargoedUntil()).isEqualTo(embargo);
    assertThat(alert.volume().articles().get(0))
        .isEqualTo(new Counted("a", "a.example", "A ferry sank again", embargo, at(0)));
  }

  @Test
  void aRecallReadsNoOtherAlertsOfItsRule() throws Exception {
    for (int i = 0; i < 6; i++) {
      push("a" + i, i);
    }
    driver.alerts();
    KeyValueStore<String, Alert> fired = enrich.store("volume-alerts");
    Alert other;
    try (KeyValueIterator<String, Alert> all = fired.all()) {
      other = all.next().value;
    }
    fired.put("ferry/unreadable", other.withVolume(null));

    kill("a5");

    assertThat(driver.alertsInShort()).containsExactly("a5 recalled");
  }

  @Test
  void theStateIsBounded() throws Exception {
    for (int i = 0; i < 300; i++) {
      push("a" + i, 31 * i);
    }

    assertThat(driver.alerts()).isEmpty();
    assertThat(stored().length()).isLessThan(1_000);
  }

  @Test
  void longHeadlinesAreShortenedInWhatIsStoredAndSent() throws Exception {
    for (String id : List.of("a", "b", "c")) {
      driver.pipe(
          FamilyDriver.article(id, "The ferry sank in " + id + ".")
              .withSource(id + ".example".repeat(10_000))
              .withTitle("A ferry sank. ".repeat(50_000)));
    }

    Alert alert = driver.alerts().get(0).withSource(null);
    assertThat(alert.title()).startsWith("A ferry sank. A ferry").endsWith("…");
    assertThat(Json.bytes(alert.withMatches(List.of())).length).isLessThan(5_000);
  }

  @Test
  void aRecordThatCannotBeCountedIsRejectedAndTheNextOneIsCounted() throws Exception {
    String broken =
        "{\"id\":\"1\",\"kind\":\"match\",\"ruleId\":\"ferry\",\"changedAt\":\"2026-11-22T12:00:00Z\","
            + "\"volume\":{\"on\":\"%s\"}%s}";
    for (String json :
        List.of(
            broken.formatted("count 3/1h", ""),
            broken.formatted("match", ",\"articleId\":\"x\""),
            broken.formatted("count 0/1h", ",\"articleId\":\"x\""),
            broken.formatted("count 3/1h\",\"on\":null,\"x\":\"", ",\"articleId\":\"x\""))) {
      enrich.input(Topics.ALERT_MATCHES).pipeInput("ferry", json.getBytes(UTF_8));
    }
    push("a", 0);
    push("b", 1);
    push("c", 2);

    assertThat(enrich.output(Topics.REJECTED).readValuesToList()).hasSize(4);
    assertThat(driver.alerts()).hasSize(1);
  }

  private void revise(String id, int minute) {
    driver.pipe(
        FamilyDriver.article(id, "The ferry sank in " + id + ". It hurt " + minute + " people.")
            .withReceivedAt(at(minute)));
  }

  private void kill(String id) {
    driver.pipe(
        FamilyDriver.at(1, FamilyDriver.article(id, null)).withStatus(PublishingStatus.CANCELED));
  }

  private String stored() {
    StringBuilder values = new StringBuilder();
    for (String name : List.of("volumes", "volume-alerts")) {
      try (KeyValueIterator<String, Object> all = enrich.<Object>store(name).all()) {
        all.forEachRemaining(it -> values.append(new String(Json.bytes(it.value), UTF_8)));
      }
    }
    return values.toString();
  }

  private void push(String id, int minute) {
    push(id, minute, minute);
  }

  private void push(String id, int published, int received) {
    Article article =
        FamilyDriver.article(id, "The ferry sank in " + id + ".")
            .withTitle("A ferry sank in " + id)
            .withStatus(PublishingStatus.USABLE)
            .withPublishedAt(PublicationTime.of(at(published).atOffset(ZoneOffset.UTC)))
            .withReceivedAt(at(received));
    driver.pipe(article);
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
