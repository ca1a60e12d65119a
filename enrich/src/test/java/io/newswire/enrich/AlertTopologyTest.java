package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.model.Article;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.RejectedException;
import io.newswire.model.Span;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Digest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AlertRule RAIN = AlertRule.of("rain", "rain");
  private static final Article ARTICLE =
      TestArticles.article("a", "“Rain,” they said in Velmora.").withReceivedAt(NOON);

  @TempDir private Path stateDir;
  private RuleRegistry rules;
  private EnrichDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestInputTopic<String, byte[]> changes;
  private TestOutputTopic<String, byte[]> alerts;

  @BeforeEach
  void start() {
    driver = new EnrichDriver(stateDir);
    rules = driver.rules();
    articles = driver.articles();
    changes = driver.input(Topics.ALERT_RULES);
    alerts = driver.output(Topics.ALERTS);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void anAlertBelongsToTheTraceOfItsArticleAndHasNoOtherOfItsHeaders() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    put(RAIN);
    RecordHeaders headers = new RecordHeaders();
    headers.add(TraceParent.HEADER, trace.getBytes(UTF_8));
    new RawPosition(0, 1).writeTo(headers);
    articles.pipeInput(new TestRecord<>("a", Json.bytes(ARTICLE), headers, NOON));

    Headers of = alerts.readRecord().headers();
    assertThat(of).extracting(Header::key).containsExactly(TraceParent.HEADER);
    assertThat(HeaderText.get(of, TraceParent.HEADER)).isEqualTo(trace);
  }

  @Test
  void aMatchIsToldWithWhatMatchedAndWhen() {
    put(RAIN.withName("Wet weather").withVersion(3));
    push(ARTICLE);

    Alert alert = single();
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
    put(RAIN);
    push(ARTICLE);
    push(ARTICLE);
    push(ARTICLE.withText("Rain again."));

    assertThat(told())
        .extracting(Alert::sequence, Alert::audible, Alert::repeated)
        .containsExactly(tuple(1, true, 0), tuple(2, false, 1));
  }

  @Test
  void aCorrectionIsToldWhereItNewlyMatches() {
    put(RAIN);
    put(AlertRule.of("snow", "snow"));
    push(ARTICLE);
    push(ARTICLE.withText("Rain and snow."));

    assertThat(told())
        .filteredOn(Alert::audible)
        .extracting(Alert::ruleId, Alert::revision)
        .containsExactly(tuple("rain", 1), tuple("snow", 2));
  }

  @Test
  void aCorrectionThatNoLongerMatchesIsRecalledOnceAndToldAgainWhenItMatchesAgain() {
    put(RAIN);
    push(ARTICLE);
    push(ARTICLE.withText("Snow."));
    push(ARTICLE.withText("Hail."));
    push(ARTICLE.withText("Rain after all."));

    List<Alert> told = told();
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
    put(RAIN.with(it -> it.destinations(List.of("slack:desk")).digest(digest)));
    push(ARTICLE);
    put(RAIN.withDestinations(List.of("log")));
    push(ARTICLE.withText("Rain again."));
    push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(told())
        .hasSize(3)
        .allSatisfy(
            alert -> {
              assertThat(alert.destinations()).containsExactly("slack:desk");
              assertThat(alert.digest()).isEqualTo(digest);
            });
  }

  @Test
  void aWithdrawnArticleIsRecalled() {
    put(RAIN);
    push(ARTICLE);
    push(ARTICLE.withStatus(PublishingStatus.WITHHELD));
    push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(told())
        .extracting(Alert::kind, Alert::reason, Alert::audible)
        .containsExactly(
            tuple(AlertKind.MATCH, null, true),
            tuple(AlertKind.RECALL, "withheld", true),
            tuple(AlertKind.RECALL, "canceled", false));
  }

  @Test
  void aCanceledArticleIsRecalledWhereItsRuleIsGone() {
    put(RAIN);
    push(ARTICLE);
    remove("rain");
    push(ARTICLE.withStatus(PublishingStatus.CANCELED));

    assertThat(told()).extracting(Alert::kind).containsExactly(AlertKind.MATCH, AlertKind.RECALL);
  }

  @Test
  void aChangedRuleRecallsNothing() {
    put(RAIN);
    push(ARTICLE);
    put(AlertRule.of("rain", "snow").withVersion(2));
    push(ARTICLE.withText("“Rain,” they said in Velmora again."));

    assertThat(told()).hasSize(1);
  }

  @Test
  void anArticleThatIsNotUsableIsNotMatched() {
    put(RAIN);
    push(ARTICLE.withStatus(PublishingStatus.WITHHELD));

    assertThat(told()).isEmpty();
  }

  @Test
  void nobodyIsToldOfASnoozedRuleNorOfItsRecall() {
    put(RAIN.withSnoozedUntil(NOON.plusSeconds(60)));
    push(ARTICLE);
    push(ARTICLE.withStatus(PublishingStatus.CANCELED));
    driver.advance(Duration.ofSeconds(60));
    push(TestArticles.article("b", "Rain."));

    assertThat(told())
        .extracting(Alert::articleId, Alert::reason, Alert::audible)
        .containsExactly(
            tuple("a", "snoozed", false), tuple("a", "canceled", false), tuple("b", null, true));
  }

  @Test
  void withinTheThrottleFurtherArticlesAreCountedOnTheAlertThatWasTold() {
    put(RAIN.withThrottle(Duration.ofHours(1)));
    push(ARTICLE);
    push(TestArticles.article("b", "Rain."));
    push(TestArticles.article("c", "Rain."));
    push(TestArticles.article("b", "Rain.").withStatus(PublishingStatus.CANCELED));
    driver.advance(Duration.ofHours(1));
    push(TestArticles.article("d", "Rain."));

    assertThat(told())
        .extracting(Alert::articleId, Alert::sequence, Alert::audible, Alert::throttled)
        .containsExactly(
            tuple("a", 1, true, 0),
            tuple("a", 2, false, 1),
            tuple("a", 3, false, 2),
            tuple("d", 1, true, 0));
  }

  @Test
  void aRecallOpensTheThrottleForTheNextMatch() {
    put(RAIN.withThrottle(Duration.ofHours(1)));
    push(ARTICLE);
    push(ARTICLE.withStatus(PublishingStatus.CANCELED));
    push(TestArticles.article("b", "Rain."));

    assertThat(told())
        .extracting(Alert::articleId, Alert::kind)
        .containsExactly(
            tuple("a", AlertKind.MATCH), tuple("a", AlertKind.RECALL), tuple("b", AlertKind.MATCH));
  }

  @Test
  void aRuleThatIsNoJsonIsReportedAndHarmsNoOther() {
    put(RAIN);
    changes.pipeInput("rain", "{\"query\":".getBytes(UTF_8));
    await().atMost(PATIENCE).until(() -> !rules.problems().isEmpty());
    push(ARTICLE);

    assertThat(rules.problems().get(0).problem()).startsWith("not a JSON AlertRule at line 1");
    assertThat(told()).hasSize(1);
  }

  private void put(AlertRule rule) {
    changes.pipeInput(rule.id(), Json.bytes(rule));
    await().atMost(PATIENCE).until(() -> rule.equals(rules.rule(rule.id())));
  }

  private void remove(String id) {
    changes.pipeInput(id, (byte[]) null);
    await().atMost(PATIENCE).until(() -> rules.rule(id) == null);
  }

  private void push(Article article) {
    articles.pipeInput(article.id(), Json.bytes(article));
  }

  private Alert single() {
    List<Alert> told = told();
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private List<Alert> told() {
    List<Alert> told = new ArrayList<>();
    for (KeyValue<String, byte[]> record : alerts.readKeyValuesToList()) {
      Alert alert = read(record.value);
      assertThat(record.key).isEqualTo(alert.ruleId());
      told.add(alert);
    }
    return told;
  }

  private static Alert read(byte[] json) {
    try {
      return Json.read(json, Alert.class);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
