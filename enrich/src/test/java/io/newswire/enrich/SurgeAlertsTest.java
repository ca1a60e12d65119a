package io.newswire.enrich;

import static io.newswire.enrich.RhythmDriver.WEEK;
import static io.newswire.enrich.RhythmDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRhythm;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that fire on a surge, of two matches an hour. */
class SurgeAlertsTest {
  private static final int NOW = 2 * WEEK + 10;

  @TempDir private Path stateDir;
  private RhythmDriver driver;

  @BeforeEach
  void start() {
    driver = new RhythmDriver(stateDir, AlertTrigger.SURGE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void moreThanUsualFiresOnceAndSaysTheFigures() throws Exception {
    driver.usual(0, NOW);
    burst(NOW, 40);

    Alert alert = only(driver.alerts());
    assertThat(alert.destinations()).containsExactly("log");
    AlertRhythm rhythm = alert.volume().rhythm();
    assertThat(rhythm.from()).isEqualTo(at(NOW));
    assertThat(rhythm.count()).isEqualTo(rhythm.needed()).isBetween(8, 14);
    assertThat(rhythm.usual()).isBetween(1.9, 2.2);
    assertThat(rhythm.chance()).isLessThan(1e-4);
    assertThat(rhythm.hours()).isEqualTo(6);
    assertThat(alert.volume().articles()).hasSize(rhythm.count());
    assertThat(alert.volume().inWords())
        .startsWith("surge: " + rhythm.count() + " from 2026-08-17T10:00:00Z to ")
        .contains("where 2.1 are usual and " + rhythm.needed() + " are a surge")
        .endsWith("by herald.example");
  }

  @Test
  void whatIsUsualFiresNothing() throws Exception {
    driver.usual(0, NOW);
    burst(NOW, 5);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void inTheFirstWeekNothingFires() throws Exception {
    driver.usual(0, WEEK - 2);
    burst(WEEK - 2, 500);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void hoursOfSurgeThatFollowEachOtherAreOne() throws Exception {
    driver.usual(0, NOW);
    for (int hour = NOW; hour < NOW + 3; hour++) {
      burst(hour, 40);
      driver.tick(hour + 1);
    }
    assertThat(driver.alerts()).hasSize(1);

    driver.usual(NOW + 3, NOW + 5);
    burst(NOW + 5, 40);

    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void articlesThatComeWhenTheirHourIsOverFireNothing() throws Exception {
    driver.usual(0, NOW);
    burst(NOW - 1, 500);
    burst(NOW - WEEK, 500);
    burst(-20 * WEEK, 500);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void anArchiveIsNoHistory() throws Exception {
    for (int week = 0; week < 6; week++) {
      driver.match(week * WEEK);
    }
    driver.tick(6 * WEEK);
    burst(6 * WEEK, 500);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void aTimeInWhichNothingWasReceivedIsNotUsual() throws Exception {
    driver.usual(0, WEEK - 20);
    driver.tick(WEEK + 20);
    driver.usual(WEEK + 20, 2 * WEEK + 10);
    burst(2 * WEEK + 10, 500);

    AlertRhythm rhythm = only(driver.alerts()).volume().rhythm();
    assertThat(rhythm.hours()).isEqualTo(3);
    assertThat(rhythm.usual()).isBetween(2.0, 2.2);
  }

  @Test
  void whatIsProcessedLateInTheOrderOfItsReceiptFiresAsItWouldHaveInTime() throws Exception {
    driver.usual(0, NOW);
    driver.tick(1, NOW);
    driver.tick(0, NOW + 50);
    burst(NOW + 30, 2);
    burst(NOW + 7, 40);

    assertThat(only(driver.alerts()).volume().rhythm().from()).isEqualTo(at(NOW + 7));
  }

  @Test
  void ifACountedArticleIsRecalledSoIsTheAlertAndTheNextArticleFires() throws Exception {
    driver.usual(0, NOW);
    burst(NOW, 40);
    Alert alert = only(driver.alerts());
    String article = alert.volume().articles().get(3).articleId();

    driver.recall(article, NOW + 0.03, "canceled");

    assertThat(only(driver.alerts()))
        .returns(alert.id(), Alert::id)
        .returns(AlertKind.RECALL, Alert::kind)
        .returns(List.of(), it -> it.volume().articles());
    assertThat(driver.stored("rhythm-hours", "volume-alerts")).doesNotContain("Ferry " + article);
    driver.match(NOW + 0.9);
    assertThat(only(driver.alerts()).kind()).isEqualTo(AlertKind.MATCH);
  }

  @Test
  void theRecallOfAnEarlierSurgeDoesNotMakeThePresentOneFireAgain() throws Exception {
    driver.usual(0, NOW);
    burst(NOW, 40);
    String earlier = only(driver.alerts()).volume().articles().get(3).articleId();
    driver.usual(NOW + 1, NOW + 50);
    burst(NOW + 50, 40);
    assertThat(driver.alerts()).hasSize(1);

    driver.recall(earlier, NOW + 0.03, "canceled");
    driver.match(NOW + 50.9);

    assertThat(only(driver.alerts()).kind()).isEqualTo(AlertKind.RECALL);
  }

  @Test
  void theRecallOfASurgeThatGoesOnMakesItFireAgain() throws Exception {
    driver.usual(0, NOW);
    burst(NOW, 40);
    String first = only(driver.alerts()).volume().articles().get(3).articleId();
    driver.tick(NOW + 1);
    burst(NOW + 1, 40);

    driver.recall(first, NOW + 0.03, "canceled");
    driver.match(NOW + 1.9);

    assertThat(driver.alerts())
        .extracting(Alert::kind)
        .containsExactly(AlertKind.RECALL, AlertKind.MATCH);
  }

  @Test
  void aRuleThatAsksForSomethingElseBeginsAnew() throws Exception {
    driver.usual(0, NOW);
    for (int i = 0; i < 40; i++) {
      driver.put(driver.alert("new" + i, NOW + i / 100.0).withRuleVersion(2));
    }

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void theStateOfARuleIsBoundedAndGoesWithTheRule() throws Exception {
    driver.usual(0, WEEK);
    burst(WEEK, 3_000);
    assertThat(driver.stored("rhythm-hours").length()).isLessThan(6_000);
    assertThat(driver.stored("rhythms").length()).isLessThan(1_000);

    driver.family().remove("ferry");
    driver.tick(WEEK + 1);
    driver.tick(11 * WEEK);

    assertThat(driver.stored("rhythm-hours", "rhythms")).isEmpty();
  }

  @Test
  void recordsThatAreNoTickAreRejectedAndHarmNothing() throws Exception {
    driver.usual(0, NOW);
    for (String tick :
        List.of(
            "",
            "{}x",
            "{\"partition\":-1,\"hour\":3}",
            "{\"partition\":1,\"hour\":99999999999}",
            "{\"partition\":0}",
            "{\"partition\":0,\"hour\":19999999}",
            "{\"partition\":9,\"hour\":-9223372036854775808}")) {
      driver.enrich().input("news.alert-matches").pipeInput("\0clock", tick.getBytes());
    }
    burst(NOW, 40);

    assertThat(driver.alerts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "behind the others, 9, -3",
    "a week behind, 9, -168",
    "of the first of all hours, 999, -496000",
    "of an hour to come, 0, 3000",
    "long before it, 0, -400"
  })
  void aTickOfAnyHourHarmsNoRhythm(String name, int partition, int hour) throws Exception {
    driver.usual(0, NOW);
    driver.tick(partition, NOW + hour);
    driver.tick(partition, NOW);
    driver.tick(NOW + 1);
    driver.match(NOW + 1.5);
    burst(NOW + 1, 40);

    AlertRhythm rhythm = only(driver.alerts()).volume().rhythm();
    assertThat(rhythm.from()).isEqualTo(at(NOW + 1));
    assertThat(rhythm.hours()).isEqualTo(6);
  }

  @Test
  void aPartitionThatGoesOnNoMoreStopsTheClockForAWeekAtMost() throws Exception {
    driver.usual(0, NOW);
    driver.tick(999, NOW);
    driver.usual(NOW, NOW + WEEK + 10);
    burst(NOW + WEEK + 10, 40);

    assertThat(only(driver.alerts()).volume().rhythm().hours()).isEqualTo(9);
  }

  private void burst(int hour, int articles) {
    for (int i = 0; i < articles; i++) {
      driver.match(hour + i * 0.8 / articles);
    }
  }

  private static Alert only(List<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }
}
