package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.testkit.TestFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;

/** The topology with the rules that a test puts, and the alerts that come of its articles. */
final class AlertDriver implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  private final TestFolder folder = new TestFolder();
  private final EnrichDriver driver;
  private final RuleRegistry rules;
  private final TestInputTopic<String, byte[]> articles;
  private final TestInputTopic<String, byte[]> changes;
  private final TestOutputTopic<String, byte[]> alerts;

  AlertDriver() {
    driver = new EnrichDriver(folder.next("state"));
    rules = driver.rules();
    articles = driver.articles();
    changes = driver.input(Topics.ALERT_RULES);
    alerts = driver.output(Topics.ALERTS);
  }

  void put(AlertRule rule) {
    changes.pipeInput(rule.id(), Json.bytes(rule));
    await().atMost(PATIENCE).until(() -> rule.equals(rules.rule(rule.id())));
  }

  void remove(String id) {
    changes.pipeInput(id, (byte[]) null);
    await().atMost(PATIENCE).until(() -> rules.rule(id) == null);
  }

  void push(Article article) {
    articles.pipeInput(article.id(), Json.bytes(article));
  }

  /** The only one since the last call. */
  Alert single() {
    List<Alert> all = alerts();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** Those since the last call, in order. */
  List<Alert> alerts() {
    List<Alert> all = new ArrayList<>();
    for (KeyValue<String, byte[]> record : alerts.readKeyValuesToList()) {
      Alert alert = read(record.value);
      assertThat(record.key).isEqualTo(alert.ruleId());
      all.add(alert);
    }
    return all;
  }

  private static Alert read(byte[] json) {
    try {
      return Json.read(json, Alert.class);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  RuleRegistry rules() {
    return rules;
  }

  TestInputTopic<String, byte[]> articles() {
    return articles;
  }

  TestInputTopic<String, byte[]> changes() {
    return changes;
  }

  TestOutputTopic<String, byte[]> output() {
    return alerts;
  }

  void advance(Duration time) {
    driver.advance(time);
  }

  @Override
  public void close() {
    driver.close();
    folder.close();
  }
}
