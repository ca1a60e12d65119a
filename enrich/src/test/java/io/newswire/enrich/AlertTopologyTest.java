package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.Span;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AlertTopologyTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final AlertRule RAIN = AlertRule.of("rain", "rain");
  private static final Article ARTICLE =
      TestArticles.article("a", "“Rain,” they said in Velmora.").withReceivedAt(NOON);

  @AutoClose private final AlertDriver driver = new AlertDriver();

  @Test
  void anAlertBelongsToTheTraceOfItsArticleAndHasNoOtherOfItsHeaders() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    driver.put(RAIN);
    RecordHeaders headers = new RecordHeaders();
    headers.add(TraceParent.HEADER, trace.getBytes(UTF_8));
    new RawPosition(0, 1).writeTo(headers);
    driver.articles().pipeInput(new TestRecord<>("a", Json.bytes(ARTICLE), headers, NOON));

    Headers of = driver.output().readRecord().headers();
    assertThat(of).extracting(Header::key).containsExactly(TraceParent.HEADER);
    assertThat(HeaderText.get(of, TraceParent.HEADER)).isEqualTo(trace);
  }

  @Test
  void aMatchIsToldWithWhatMatchedAndWhen() {
    driver.put(RAIN.withName("Wet weather").withVersion(3));
    driver.push(ARTICLE);

    Alert alert = driver.single();
    assertThat(alert.id()).isEqualTo(AlertId.of("rain", "a"));
    assertThat(alert.kind()).isEqualTo(AlertKind.MATCH);
    assertThat(alert.audible()).isTrue();
    assertThat(alert.sequence()).isEqualTo(1);
    assertThat(alert.ruleName()).isEqualTo("Wet weather");
    assertThat(alert.ruleVersion()).isEqualTo(3);
    assertThat(alert.revision()).isEqualTo(1);
    assertThat(alert.matchedWords()).containsExactly("Rain");
    assertThat(alert.snippets())
        .singleElement()
        .satisfies(
            snippet -> {
              assertThat(snippet.text()).isEqualTo("“Rain,” they said in Velmora.");
              assertThat(snippet.spans()).containsExactly(new Span(1, 5, "Rain"));
            });
    assertThat(alert.firstSeenAt()).isEqualTo(NOON);
    assertThat(alert.matchedAt()).isEqualTo(NOON);
  }

  @Test
  void aRuleIsToldOnceHoweverOftenTheArticleComes() {
    driver.put(RAIN);
    driver.push(ARTICLE);
    driver.push(ARTICLE);
    driver.push(ARTICLE.withText("Rain again."));

    assertThat(driver.alerts())
        .extracting(Alert::sequence, Alert::audible, Alert::repeated)
        .containsExactly(tuple(1, true, 0), tuple(2, false, 1));
  }

  @Test
  void aCorrectionIsToldWhereItNewlyMatches() {
    driver.put(RAIN);
    driver.put(AlertRule.of("snow", "snow"));
    driver.push(ARTICLE);
    driver.push(ARTICLE.withText("Rain and snow."));

    assertThat(driver.alerts())
        .filteredOn(Alert::audible)
        .extracting(Alert::ruleId, Alert::revision)
        .containsExactly(tuple("rain", 1), tuple("snow", 2));
  }

  @Test
  void anArticleThatIsNotUsableIsNotMatched() {
    driver.put(RAIN);
    driver.push(ARTICLE.withStatus(PublishingStatus.WITHHELD));

    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void nobodyIsToldOfASnoozedRuleNorOfItsRecall() {
    driver.put(RAIN.withSnoozedUntil(NOON.plusSeconds(60)));
    driver.push(ARTICLE);
    driver.push(ARTICLE.withStatus(PublishingStatus.CANCELED));
    driver.advance(Duration.ofSeconds(60));
    driver.push(TestArticles.article("b", "Rain."));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::reason, Alert::audible)
        .containsExactly(
            tuple("a", "snoozed", false), tuple("a", "canceled", false), tuple("b", null, true));
  }

  @Test
  void withinTheThrottleFurtherArticlesAreCountedOnTheAlertThatWasTold() {
    driver.put(RAIN.withThrottle(Duration.ofHours(1)));
    driver.push(ARTICLE);
    driver.push(TestArticles.article("b", "Rain."));
    driver.push(TestArticles.article("c", "Rain."));
    driver.push(TestArticles.article("b", "Rain.").withStatus(PublishingStatus.CANCELED));
    driver.advance(Duration.ofHours(1));
    driver.push(TestArticles.article("d", "Rain."));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::sequence, Alert::audible, Alert::throttled)
        .containsExactly(
            tuple("a", 1, true, 0),
            tuple("a", 2, false, 1),
            tuple("a", 3, false, 2),
            tuple("d", 1, true, 0));
  }

  @Test
  void aRuleThatIsNoJsonIsReportedAndHarmsNoOther() {
    driver.put(RAIN);
    driver.changes().pipeInput("rain", "{\"query\":".getBytes(UTF_8));
    await().atMost(AlertDriver.PATIENCE).until(() -> !driver.rules().problems().isEmpty());
    driver.push(ARTICLE);

    assertThat(driver.rules().problems().get(0).problem())
        .startsWith("not a JSON AlertRule at line 1");
    assertThat(driver.alerts()).hasSize(1);
  }
}
