package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.Article;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Digest;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** When alerts are recalled, and where recalls go. */
class RecallTopologyTest {
  private static final AlertRule RAIN = AlertRule.of("rain", "rain");
  private static final Article ARTICLE =
      TestArticles.article("a", "“Rain,” they said in Velmora.").withReceivedAt(EnrichDriver.NOON);

  @AutoClose private final AlertDriver driver = new AlertDriver();

  @Test
  void aCorrectionThatNoLongerMatchesIsRecalledOnceAndToldAgainWhenItMatchesAgain() {
    driver.put(RAIN);
    driver.push(ARTICLE);
    driver.push(ARTICLE.withText("Snow."));
    driver.push(ARTICLE.withText("Hail."));
    driver.push(ARTICLE.withText("Rain after all."));

    List<Alert> told = driver.alerts();
    assertThat(told)
        .extracting(Alert::kind, Alert::reason, Alert::sequence, Alert::audible)
        .containsExactly(
            tuple(AlertKind.MATCH, null, 1, true),
            tuple(AlertKind.RECALL, "corrected", 2, true),
            tuple(AlertKind.MATCH, null, 3, true));
    assertThat(told.get(1).matchedWords()).containsExactly("Rain");
  }

  @Test
  void aRecallGoesWhereTheMatchWentWhateverTheRuleSaysByThen() {
    Digest digest = new Digest(LocalTime.of(8, 0), ZoneOffset.UTC);
    driver.put(RAIN.with(it -> it.destinations(List.of("slack:desk")).digest(digest)));
    driver.push(ARTICLE);
    driver.put(RAIN.withDestinations(List.of("log")));
    driver.push(ARTICLE.withText("Rain again."));
    driver.push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(driver.alerts())
        .hasSize(3)
        .allSatisfy(
            alert -> {
              assertThat(alert.destinations()).containsExactly("slack:desk");
              assertThat(alert.digest()).isEqualTo(digest);
            });
  }

  @Test
  void aWithdrawnArticleIsRecalled() {
    driver.put(RAIN);
    driver.push(ARTICLE);
    driver.push(ARTICLE.withStatus(PublishingStatus.WITHHELD));
    driver.push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(driver.alerts())
        .extracting(Alert::kind, Alert::reason, Alert::audible)
        .containsExactly(
            tuple(AlertKind.MATCH, null, true),
            tuple(AlertKind.RECALL, "withheld", true),
            tuple(AlertKind.RECALL, "canceled", false));
  }

  @Test
  void aCanceledArticleIsRecalledWhereItsRuleIsGone() {
    driver.put(RAIN);
    driver.push(ARTICLE);
    driver.remove("rain");
    driver.push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(driver.alerts())
        .extracting(Alert::kind)
        .containsExactly(AlertKind.MATCH, AlertKind.RECALL);
  }

  @Test
  void aChangedRuleRecallsNothing() {
    driver.put(RAIN);
    driver.push(ARTICLE);
    driver.put(AlertRule.of("rain", "snow").withVersion(2));
    driver.push(ARTICLE.withText("“Rain,” they said in Velmora again."));

    assertThat(driver.alerts()).hasSize(1);
  }

  @Test
  void aRecallOpensTheThrottleForTheNextMatch() {
    driver.put(RAIN.withThrottle(Duration.ofHours(1)));
    driver.push(ARTICLE);
    driver.push(ARTICLE.withStatus(PublishingStatus.CANCELED));
    driver.push(TestArticles.article("b", "Rain."));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::kind)
        .containsExactly(
            tuple("a", AlertKind.MATCH), tuple("a", AlertKind.RECALL), tuple("b", AlertKind.MATCH));
  }
}
