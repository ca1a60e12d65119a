package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.enrich.alerts.rhythm.RhythmState;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.AlertVolume.Counted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an article is counted for rules that fire on a number of articles. */
class CountingTimeTest {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final AlertRule SURGE =
      AlertRule.of("ferry", "ferry").withOn(AlertTrigger.SURGE).withPer(AlertPer.ARTICLE);
  private static final AlertRule COUNT = SURGE.withOn(AlertTrigger.of("count 3/1h"));

  @TempDir private Path stateDir;
  private EnrichDriver enrich;
  private FamilyDriver driver;
  private int minute;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(stateDir);
    driver = new FamilyDriver(enrich);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aWithdrawnArticleIsTakenFromTheHourInWhichItWasCountedThoughItWasRevisedInAnother()
      throws Exception {
    driver.put(SURGE);
    receive(55, ferry("a"));
    receive(61, ferry("b"));
    receive(62, ferry("a").withText("The ferry sank."));
    assertThat(counts()).containsExactly(1, 1);

    advanceTo(63);
    driver.kill("a");

    assertThat(counts()).containsExactly(0, 1);
  }

  @Test
  void anArticleWhoseTimeOfPublicationWasCorrectedIsTakenFromTheHourInWhichItWasCounted()
      throws Exception {
    driver.put(SURGE);
    receive(61, ferry("a").withPublishedAt(published(5)));
    receive(61, ferry("b").withPublishedAt(published(60)));
    receive(62, ferry("a").withPublishedAt(published(61)));
    assertThat(counts()).containsExactly(1, 1);

    receive(63, ferry("a").withPublishedAt(published(61)).withText("A tram.").withTitle("A tram"));

    assertThat(counts()).containsExactly(0, 1);
  }

  @Test
  void anArticleThatWasCountedForAnEarlierVersionOfTheRuleIsNotTakenFromTheLaterOnes()
      throws Exception {
    driver.put(SURGE);
    receive(1, ferry("a"));
    receive(2, ferry("b"));
    driver.put(SURGE.withVersion(2));
    receive(3, ferry("b").withText("The ferry sank."));
    receive(4, ferry("c"));
    assertThat(counts()).containsExactly(1);

    driver.kill("a");
    driver.kill("b");
    assertThat(counts()).containsExactly(1);
    driver.kill("c");
    assertThat(counts()).containsExactly(0);
  }

  @Test
  void articlesThatWereHeldOverTheNightAreCountedWhenTheirEmbargoEnds() throws Exception {
    driver.put(COUNT.withHoldEmbargo(true));
    Instant end = VolumeDriver.at(600);
    receive(0, ferry("a").withPublishedAt(published(0)).withEmbargoedUntil(end));
    receive(200, ferry("b").withPublishedAt(published(600)).withEmbargoedUntil(end));
    receive(400, ferry("c").withEmbargoedUntil(end));
    receive(530, ferry("d"));
    assertThat(driver.alerts()).isEmpty();

    advanceTo(600);

    assertThat(driver.alerts())
        .singleElement()
        .extracting(it -> it.volume().articles(), InstanceOfAssertFactories.list(Counted.class))
        .extracting(Counted::articleId, Counted::at)
        .containsExactlyInAnyOrder(tuple("a", end), tuple("b", end), tuple("c", end));
  }

  @Test
  void anArticleWhoseEmbargoIsLiftedByARevisionIsCountedThen() throws Exception {
    driver.put(COUNT.withHoldEmbargo(true));
    receive(0, ferry("a").withPublishedAt(published(0)).withEmbargoedUntil(VolumeDriver.at(600)));
    receive(299, ferry("b"));
    receive(300, ferry("a").withPublishedAt(published(0)));
    receive(301, ferry("c"));

    assertThat(driver.alerts().get(0).volume().articles())
        .extracting(Counted::articleId, Counted::at)
        .contains(tuple("a", VolumeDriver.at(300)));
  }

  @Test
  void anArticleThatWasReceivedInAFarFutureIsCountedNowAndBlindsNothing() throws Exception {
    driver.put(COUNT);
    driver.pipe(ferry("x").withReceivedAt(NEVER));
    receive(1, ferry("a"));
    receive(2, ferry("b"));

    assertThat(driver.alerts()).singleElement().returns("b", Alert::articleId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"count 3/1h", "surge"})
  void aMatchOfAFarFutureIsCountedNow(String on) throws Exception {
    driver.put(COUNT.withOn(AlertTrigger.of(on)));
    for (int i = 0; i < 2; i++) {
      Alert match =
          RhythmDriver.alert(AlertTrigger.of(on), "ferry", "x" + i, NEVER.plusSeconds(i * 3_600));
      driver.input(Topics.ALERT_MATCHES).pipeInput("ferry", Json.bytes(match));
    }

    assertThat(stored(on.startsWith("count") ? "volumes" : "rhythm-hours"))
        .contains("\"x0\"", "\"x1\"", "2026-11-22T12:00:00Z")
        .doesNotContain("at\":\"9999");
  }

  @Test
  void aMatchOfAnEarlierReleaseSaysNoTimeAndIsCountedByItsPublication() throws Exception {
    driver.put(COUNT);
    for (int i = 0; i < 3; i++) {
      Alert match =
          RhythmDriver.alert(COUNT.trigger(), "ferry", "x" + i, VolumeDriver.at(i - 10))
              .withVolume(AlertVolume.uncounted(COUNT.trigger(), null));
      driver.input(Topics.ALERT_MATCHES).pipeInput("ferry", Json.bytes(match));
    }

    assertThat(driver.alerts().get(0).volume().articles())
        .extracting(Counted::at)
        .containsExactly(VolumeDriver.at(-10), VolumeDriver.at(-9), VolumeDriver.at(-8));
  }

  private void receive(int minute, Article article) {
    advanceTo(minute);
    driver.pipe(article.withReceivedAt(VolumeDriver.at(minute)));
  }

  private void advanceTo(int later) {
    driver.advance(Duration.ofMinutes((long) later - minute));
    minute = later;
  }

  /** The numbers of articles in the hours of the rule, the earliest first. */
  private List<Integer> counts() {
    RhythmState state = enrich.<RhythmState>store("rhythm-hours").get("ferry");
    assertThat(state.open().get(0).hour()).isGreaterThanOrEqualTo(Hours.of(EnrichDriver.NOON));
    return state.open().stream().map(hour -> hour.count()).toList();
  }

  private String stored(String store) {
    return new String(Json.bytes(enrich.<Object>store(store).get("ferry")));
  }

  private static Article ferry(String id) {
    return FamilyDriver.article(id, "The ferry sank in " + id + ".");
  }

  private static PublicationTime published(int minute) {
    return PublicationTime.of(VolumeDriver.at(minute).atOffset(ZoneOffset.UTC));
  }
}
