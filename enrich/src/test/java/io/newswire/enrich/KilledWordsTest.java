package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.history.EarlierRevision;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of an article that was killed. */
class KilledWordsTest {
  private static final List<String> STORES =
      List.of(
          "revisions",
          "earlier-revisions",
          "told",
          "held-alerts",
          "throttles",
          "throttle-counts",
          "signatures",
          "volumes",
          "volume-alerts",
          "volume-articles",
          "rhythms",
          "rhythm-hours");
  private static final String SECRET = "xylograph";
  private static final String TEXT =
      "The Xylograph ferry of Xylograph Lines hit the pier and hurt 14 people. “The xylograph was"
          + " lost,” said Edvin Xylograph. The harbour master said that the ship came in too fast"
          + " and that nobody on the bridge had answered the radio for several minutes, and the"
          + " port was closed for the rest of the day.";

  @TempDir private Path stateDir;

  @Test
  void noStoreAndNoAlertHasItsWordsButForTheHeadlineOfTheRecall() throws Exception {
    try (EnrichDriver enrich = new EnrichDriver(stateDir)) {
      FamilyDriver driver = new FamilyDriver(enrich);
      AlertRule rule = AlertRule.of("match", "ferry").withPer(AlertPer.FAMILY);
      driver.put(rule);
      driver.put(AlertRule.of("change", "ferry").withOn(AlertTrigger.CHANGE));
      driver.put(AlertRule.of("throttled", "ferry").withThrottle(Duration.ofHours(1)));
      driver.pipe(FamilyDriver.article("a", TEXT).withTitle("The xylograph ferry"));
      driver.pipe(
          FamilyDriver.at(1, FamilyDriver.article("a", TEXT.replace("14", "16")))
              .withTitle("The xylograph ferry again"));
      assertThat(stored(enrich)).contains(SECRET);
      assertThat(driver.alerts()).extracting(Alert::ruleId).contains("change", "throttled");

      driver.pipe(
          FamilyDriver.at(2, FamilyDriver.article("a", TEXT))
              .withStatus(PublishingStatus.CANCELED));

      assertThat(stored(enrich)).doesNotContain(SECRET);
      List<Alert> recalls = driver.alerts();
      assertThat(recalls).hasSize(3).extracting(Alert::kind).containsOnly(AlertKind.RECALL);
      assertThat(recalls).extracting(Alert::title).containsOnly("The xylograph ferry again");
      for (Alert recall : recalls) {
        assertThat(text(Json.bytes(recall.withTitle(null)))).doesNotContain(SECRET);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHHELD", "USABLE"})
  void anAlertThatWasRecalledBeforeTheKillLosesItsWordsSilently(PublishingStatus status)
      throws Exception {
    try (EnrichDriver enrich = new EnrichDriver(stateDir)) {
      FamilyDriver driver = new FamilyDriver(enrich);
      AlertRule rule = AlertRule.of("match", "xylograph").withName("word");
      driver.put(rule);
      driver.put(rule.withId("throttled").withThrottle(Duration.ofHours(1)));
      driver.put(rule.withId("count").withOn(AlertTrigger.of("count 2/9h")));
      driver.pipe(FamilyDriver.article("b", "Another xylograph was found. ".repeat(10)));
      driver.pipe(FamilyDriver.article("a", TEXT).withTitle("The xylograph ferry"));
      driver.pipe(
          FamilyDriver.at(1, FamilyDriver.article("b", "Nothing of that.")).withStatus(status));
      driver.pipe(
          FamilyDriver.at(1, FamilyDriver.article("a", "Nothing of that.")).withStatus(status));
      assertThat(driver.alerts()).extracting(Alert::ruleId).contains("count");

      for (String id : List.of("a", "b")) {
        driver.pipe(
            FamilyDriver.at(2, FamilyDriver.article(id, null).withTitle(null))
                .withStatus(PublishingStatus.CANCELED));
      }

      assertThat(stored(enrich)).doesNotContain(SECRET);
      List<Alert> recalls = driver.alerts();
      assertThat(recalls)
          .extracting(Alert::ruleId)
          .containsOnlyOnce("count")
          .contains("match", "throttled");
      assertThat(recalls).allMatch(Alert::recallsKilled).noneMatch(Alert::audible);
      for (Alert recall : recalls) {
        assertThat(text(Json.bytes(recall.withTitle(null)))).doesNotContain(SECRET);
      }
    }
  }

  @Test
  void aRecallOfACorrectionKeepsWhatMatched() throws Exception {
    try (FamilyDriver driver = new FamilyDriver(stateDir)) {
      driver.put(AlertRule.of("match", "xylograph"));
      driver.pipe(FamilyDriver.article("a", TEXT));
      driver.pipe(FamilyDriver.at(1, FamilyDriver.article("a", "Nothing of that was true.")));

      assertThat(driver.alerts().get(1).matchedWords()).contains("Xylograph");
    }
  }

  /** The values of all stores, in small letters. */
  private static String stored(EnrichDriver driver) {
    List<String> values = new ArrayList<>();
    for (String name : STORES) {
      try (KeyValueIterator<String, Object> all = driver.<Object>store(name).all()) {
        all.forEachRemaining(it -> values.add(text(it.value)));
      }
    }
    return String.join("\n", values);
  }

  private static String text(Object value) {
    byte[] json = value instanceof byte[] bytes ? bytes : Json.bytes(value);
    String text = new String(json, UTF_8);
    if (value instanceof EarlierRevision earlier) {
      text = new String(earlier.unpacked(), UTF_8);
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
