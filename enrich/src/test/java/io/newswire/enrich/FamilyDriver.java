package io.newswire.enrich;

import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;

/** Pushes articles through the topology, and reads their families and alerts. */
final class FamilyDriver implements AutoCloseable {
  private final EnrichDriver driver;
  private final TestInputTopic<String, byte[]> articles;
  private final TestOutputTopic<String, byte[]> enriched;
  private final TestOutputTopic<String, byte[]> signatures;
  private final TestOutputTopic<String, byte[]> alerts;

  FamilyDriver(Path stateDir) {
    this(new EnrichDriver(stateDir));
  }

  FamilyDriver(EnrichDriver driver) {
    this.driver = driver;
    articles = driver.articles();
    enriched = driver.output(Topics.ENRICHED);
    signatures = driver.output(Topics.SIGNATURES);
    alerts = driver.output(Topics.ALERTS);
  }

  static Article article(String id, String text) {
    return TestArticles.article(id, text)
        .withTitle("A ferry")
        .withSource(id + ".example")
        .withLanguage("en")
        .withReceivedAt(EnrichDriver.NOON);
  }

  static Article at(int hours, Article article) {
    return article.withReceivedAt(EnrichDriver.NOON.plus(Duration.ofHours(hours)));
  }

  void put(AlertRule rule) {
    input(Topics.ALERT_RULES).pipeInput(rule.id(), Json.bytes(rule));
    await().until(() -> rule.equals(driver.rules().rule(rule.id())));
  }

  void remove(String ruleId) {
    input(Topics.ALERT_RULES).pipeInput(ruleId, (byte[]) null);
    await().until(() -> driver.rules().rule(ruleId) == null);
  }

  void pipe(Article article) {
    articles.pipeInput(new TestRecord<>(article.id(), Json.bytes(article), EnrichDriver.NOON));
  }

  /** Pipes an article and returns its family. */
  Family push(Article article) throws RejectedException {
    enriched.readKeyValuesToList();
    pipe(article);
    return Json.read(enriched.readValue(), EnrichedArticle.class).family();
  }

  /** Pipes the withdrawal of an article. */
  Family kill(String id) throws RejectedException {
    return push(article(id, null).withStatus(PublishingStatus.CANCELED));
  }

  TestInputTopic<String, byte[]> input(String topic) {
    return driver.input(topic);
  }

  TestOutputTopic<String, byte[]> enriched() {
    return enriched;
  }

  TestOutputTopic<String, byte[]> signatures() {
    return signatures;
  }

  void advance(Duration time) {
    driver.advance(time);
  }

  /** The alerts that came since they were last read. */
  List<Alert> alerts() throws RejectedException {
    List<Alert> read = new ArrayList<>();
    for (byte[] alert : alerts.readValuesToList()) {
      read.add(Json.read(alert, Alert.class));
    }
    return read;
  }

  /** The same in short: {@code a}, {@code a silent}, {@code a recalled} or both. */
  List<String> alertsInShort() throws RejectedException {
    return alerts().stream().map(FamilyDriver::inShort).toList();
  }

  private static String inShort(Alert alert) {
    return alert.articleId()
        + (alert.kind() == AlertKind.RECALL ? " recalled" : "")
        + (alert.audible() ? "" : " silent");
  }

  /** The ids of the stored signatures. */
  List<String> stored() {
    List<String> ids = new ArrayList<>();
    try (var all = driver.<byte[]>store("signatures").all()) {
      all.forEachRemaining(it -> ids.add(it.key));
    }
    return ids;
  }

  @Override
  public void close() {
    driver.close();
  }
}
