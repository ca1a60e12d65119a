package io.newswire.deliver;

import static io.newswire.deliver.DeliveredAlerts.PATIENCE;
import static io.newswire.deliver.DeliveredAlerts.settings;
import static io.newswire.deliver.DeliveredAlerts.start;
import static io.newswire.deliver.DeliveredAlerts.state;
import static io.newswire.deliver.DeliveredAlerts.titles;
import static io.newswire.deliver.DeliveredAlerts.webhook;
import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryState;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.TopicProbe;
import io.newswire.testkit.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryIT {
  private static final String EVERYTHING =
      """
      <Configuration>
        <Appenders><Console name="c"><PatternLayout pattern="%p %c %m%n"/></Console></Appenders>
        <Loggers><Root level="debug"><AppenderRef ref="c"/></Root></Loggers>
      </Configuration>
      """;

  @TempDir private Path dir;
  private DeliveredAlerts alerts;
  private WebhookReceiver desk;
  private WebhookReceiver night;

  @BeforeEach
  void connect() throws IOException {
    alerts = new DeliveredAlerts();
    desk = alerts.desk;
    night = alerts.night;
  }

  @AfterEach
  void disconnect() {
    alerts.close();
  }

  @Test
  void aWebhookThatIsDownForAWhileGetsEverythingOnceAndInOrderAndHoldsUpNobody() {
    desk.answers(503, "down", Map.of());
    List<String> titles = titles(100);
    try (DeliveryWorker worker = start(alerts.config)) {
      titles.forEach(title -> alerts.put(title, webhook(desk), webhook(night)));
      await().atMost(PATIENCE).until(() -> night.taken().size() == titles.size());
      assertThat(desk.taken()).isEmpty();
      assertThat(desk.refused()).isNotEmpty();

      desk.answers(0, "", Map.of());
      int before = desk.refused().size();
      await().atMost(PATIENCE).until(() -> desk.refused().size() > before);
      desk.takes();
      await().atMost(PATIENCE).until(() -> desk.taken().size() >= titles.size());
      alerts.put("The last", webhook(desk));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("The last"));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(night.titles()).containsExactlyElementsOf(titles);
    assertThat(desk.titles().subList(0, titles.size())).containsExactlyElementsOf(titles);
    assertThat(desk.taken()).hasSize(titles.size() + 1);
  }

  @Test
  void anAlertFromBeforeTheClockWasSetBackIsSent() {
    Instant ahead = Instant.now().plus(Duration.ofHours(2));
    try (DeliveryWorker worker = start(alerts.config)) {
      alerts.put(alert(alerts.rule, "One", webhook(desk)), ahead);
      await().atMost(PATIENCE).until(() -> desk.titles().contains("One"));
      assertThat(worker.problem()).isEmpty();
    }
  }

  @Test
  void aRecallGoesWhereItsMatchWent() {
    Alert alert = alert(alerts.rule, "One", webhook(desk), webhook(night));
    try (DeliveryWorker worker = start(alerts.config)) {
      alerts.put(alert);
      alerts.put(recall(alert));
      await().atMost(PATIENCE).until(() -> desk.taken().size() == 2 && night.taken().size() == 2);
      assertThat(worker.problem()).isEmpty();
    }
    for (WebhookReceiver receiver : List.of(desk, night)) {
      assertThat(receiver.taken())
          .extracting(it -> it.json().get("type").asText())
          .containsExactly("alert.match", "alert.recall");
    }
  }

  @Test
  void whatCannotBeSentStandsAmongTheRejectedAndCanBePutBack() {
    desk.answers(410, "closed for good", Map.of());
    try (TopicProbe rejected = TopicProbe.fromNow(alerts.config, Topics.REJECTED);
        TopicProbe reports = TopicProbe.fromNow(alerts.config, Topics.DELIVERY_REPORTS);
        DeliveryWorker worker = start(alerts.config)) {
      alerts.put("One", webhook(desk), webhook(night), "pager:" + alerts.rule);
      String nowhere = "pager:" + alerts.rule;
      Map<String, ConsumerRecord<String, byte[]>> found = new HashMap<>();
      rejected
          .await(2, record -> List.of(webhook(desk), nowhere).contains(record.key()))
          .forEach(record -> found.put(record.key(), record));
      ConsumerRecord<String, byte[]> gone = found.get(webhook(desk));
      ConsumerRecord<String, byte[]> unknown = found.get(nowhere);

      Rejection rejection = Rejection.readFrom(gone.headers());
      assertThat(rejection.stage()).isEqualTo("deliver");
      assertThat(rejection.reason())
          .contains(webhook(desk), "answered 410")
          .doesNotContain("closed for good");
      assertThat(Rejection.readFrom(unknown.headers()).reason())
          .contains("no such destination", "webhook:https://…");

      desk.takes();
      alerts.put(rejection.topic(), gone.key(), gone.value());
      reports.await(
          1,
          record ->
              alerts.isFor(record, "One")
                  && state(record) == DeliveryState.DELIVERED
                  && new String(record.value(), UTF_8).contains(webhook(desk)));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.titles()).containsExactly("One");
    assertThat(night.titles()).containsExactly("One");
  }

  @Test
  void secretsShowNowhere() throws Exception {
    String key = "eHl6enl4eXp6eXh5enp5eHl6enl4eXp6eXh5enp5eHl6enk=";
    String path = "/services/T01234567/plughplughplugh";
    Path log = Path.of("target", "secrets.log");
    Path logging = Files.writeString(dir.resolve("log4j2.xml"), EVERYTHING);
    NewswireConfig secret =
        settings(
            Map.of(
                "destinations.slack.desk.url",
                desk.url(path),
                "destinations.webhook.desk.url",
                desk.url("/hooks?token=plughplughplugh"),
                "destinations.webhook.desk.secret",
                "whsec_" + key,
                "smtp.host",
                "127.0.0.1",
                "smtp.password",
                "plughplughplugh"));
    desk.answers(404, "no " + path + " here, plughplughplugh", Map.of());
    try (TopicProbe rejected = TopicProbe.fromNow(alerts.config, Topics.REJECTED);
        TopicProbe reports = TopicProbe.fromNow(alerts.config, Topics.DELIVERY_REPORTS);
        ChildJvm process =
            DeliveryProcess.start(secret, log.toFile(), "-Dlog4j2.configurationFile=" + logging)) {
      alerts.put("One", "slack:desk", "webhook:desk");
      await().atMost(PATIENCE).until(() -> desk.refused().size() == 2);
      List<ConsumerRecord<String, byte[]>> records =
          new ArrayList<>(rejected.await(2, record -> record.key().endsWith(":desk")));
      records.addAll(
          reports.await(
              2, record -> alerts.isFor(record, "One") && state(record) == DeliveryState.REJECTED));
      assertThat(records)
          .allSatisfy(record -> assertThat(all(record)).doesNotContain("plugh", "eHl6"));
      process.kill();
    }
    assertThat(Files.readString(log)).contains("Not delivered").doesNotContain("plugh", "eHl6");
  }

  private static String all(ConsumerRecord<String, byte[]> record) {
    StringBuilder all = new StringBuilder(record.key()).append(new String(record.value(), UTF_8));
    record.headers().forEach(header -> all.append(new String(header.value(), UTF_8)));
    return all.toString();
  }
}
