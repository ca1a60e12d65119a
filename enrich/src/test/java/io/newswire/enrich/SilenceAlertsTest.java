package io.newswire.enrich;

import static io.newswire.enrich.RhythmDriver.WEEK;
import static io.newswire.enrich.RhythmDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRhythm;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that fire on a silence. */
class SilenceAlertsTest {
  private static final int NOW = 2 * WEEK + 10;

  @TempDir private Path stateDir;
  private RhythmDriver driver;

  @BeforeEach
  void start() {
    driver = new RhythmDriver(stateDir, AlertTrigger.SILENCE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void nothingForLongerThanUsualFiresOnceAndSaysTheFigures() throws Exception {
    driver.usual(0, NOW);
    pass(NOW, NOW + 3);
    assertThat(driver.alerts()).isEmpty();

    pass(NOW + 3, NOW + 100);

    Alert alert = only(driver.alerts());
    AlertRhythm rhythm = alert.volume().rhythm();
    assertThat(alert.title()).isEqualTo("Ferry article" + (2 * NOW - 1));
    assertThat(rhythm.from()).isEqualTo(at(NOW - 0.3));
    assertThat(rhythm.until()).isBetween(at(NOW + 4), at(NOW + 9));
    assertThat(rhythm.chance()).isLessThan(1e-4);
    assertThat(rhythm.usual()).isBetween(9.0, 20.0);
    assertThat(alert.volume().inWords())
        .startsWith("silence: none from 2026-08-17T09:42:00Z to 2026-08-17T")
        .contains("are usual");
  }

  @Test
  void aQuietNightIsNoSilenceAndAQuietMorningIs() throws Exception {
    for (int hour = 0; hour < 4 * WEEK; hour++) {
      driver.tick(hour);
      for (int i = 0; i < (hour % 24 >= 7 && hour % 24 < 22 ? 4 : 0); i++) {
        driver.match(hour + i / 5.0);
      }
    }
    pass(4 * WEEK, 4 * WEEK + 7);
    assertThat(driver.alerts()).isEmpty();

    pass(4 * WEEK + 7, 4 * WEEK + 12);

    assertThat(only(driver.alerts()).volume().rhythm().usual()).isGreaterThan(9);
  }

  @Test
  void afterAnArticleASilenceFiresAgain() throws Exception {
    driver.usual(0, NOW);
    pass(NOW, NOW + 20);
    driver.match(NOW + 20.1);
    pass(NOW + 20, NOW + 40);

    assertThat(driver.alerts()).hasSize(2);
  }

  @Test
  void inTheFirstWeekNothingFires() throws Exception {
    driver.usual(0, 24);
    pass(24, WEEK - 1);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void aTimeInWhichNewswireWasStoppedIsNoSilence() throws Exception {
    driver.usual(0, NOW);
    driver.tick(NOW + 90);
    pass(NOW + 90, NOW + 92);
    assertThat(driver.alerts()).isEmpty();

    pass(NOW + 92, NOW + 100);
    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void anHourIsOverWhenAllPartitionsSaySo() throws Exception {
    driver.usual(0, NOW);
    driver.tick(1, NOW);
    pass(NOW, NOW + 50);
    assertThat(driver.alerts()).isEmpty();
    for (int hour = NOW; hour < NOW + 50; hour += 2) {
      driver.match(hour);
    }

    driver.tick(1, NOW + 50);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void anArticleThatComesLateEndsTheSilenceBeforeItFires() throws Exception {
    driver.usual(0, NOW);
    pass(NOW, NOW + 3);
    driver.match(NOW + 2.5);
    pass(NOW + 3, NOW + 6);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void aSnoozedOrDisabledRuleIsNotSilent() throws Exception {
    driver.usual(0, NOW);
    driver.family().put(driver.rule().withSnoozedUntil(Instant.parse("2100-01-01T00:00:00Z")));
    pass(NOW, NOW + 50);
    driver.family().remove("ferry");
    pass(NOW + 50, NOW + 100);

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void aTickThatIsRepeatedFiresNothingTwice() throws Exception {
    driver.usual(0, NOW);
    for (int hour = NOW; hour < NOW + 30; hour++) {
      driver.tick(hour);
      driver.tick(hour);
      driver.tick(NOW);
    }

    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void theWordsOfAKilledArticleAreInNoAlertAndNoStore() throws Exception {
    driver.usual(0, NOW);
    pass(NOW, NOW + 30);
    Alert alert = only(driver.alerts());

    driver.recall(alert.articleId(), NOW - 0.3, "canceled");

    assertThat(only(driver.alerts()).kind()).isEqualTo(AlertKind.RECALL);
    assertThat(driver.stored("rhythm-hours", "volume-alerts")).doesNotContain(alert.title());
  }

  @Test
  void articlesMoveTheClockAndAnIdlePartitionFollowsTheTime() throws Exception {
    driver.family().pipe(FamilyDriver.at(2, FamilyDriver.article("a", "The crew met.")));
    assertThat(driver.stored("rhythm-clock")).contains(hour(EnrichDriver.NOON));

    driver.enrich().advance(Duration.ofMinutes(70));
    driver.enrich().advance(Duration.ofMinutes(1));

    assertThat(driver.stored("rhythm-clock"))
        .contains(hour(EnrichDriver.NOON.plus(Duration.ofMinutes(71))));
  }

  private static String hour(Instant time) {
    return "\"0\":" + (time.minusSeconds(300).getEpochSecond() / 3_600);
  }

  private void pass(int from, int until) {
    for (int hour = from; hour <= until; hour++) {
      driver.tick(hour);
    }
  }

  private static Alert only(List<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }
}
