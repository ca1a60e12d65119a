package io.newswire.deliver;

import static io.newswire.deliver.DeliveredAlerts.LOG;
import static io.newswire.deliver.DeliveredAlerts.PATIENCE;
import static io.newswire.deliver.DeliveredAlerts.start;
import static io.newswire.deliver.DeliveredAlerts.titles;
import static io.newswire.deliver.DeliveredAlerts.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Topics;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.TopicProbe;
import io.newswire.testkit.WebhookReceiver;
import io.newswire.testkit.WebhookReceiver.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is delivered over crashes and restarts. */
class DeliveryRestartIT {
  private DeliveredAlerts alerts;
  private WebhookReceiver desk;

  @BeforeEach
  void connect() throws IOException {
    alerts = new DeliveredAlerts();
    desk = alerts.desk;
  }

  @AfterEach
  void disconnect() {
    alerts.close();
  }

  @Test
  void killedInTheMiddleItLosesNothingAndDoublesCanBeRecognized() throws Exception {
    List<String> titles = titles(300);
    try (ChildJvm process = DeliveryProcess.start(alerts.config, LOG)) {
      titles.forEach(title -> alerts.put(title, webhook(desk)));
      await().atMost(PATIENCE).until(() -> desk.taken().size() > 20);
      process.kill();
    }
    assertThat(desk.taken()).as("killed in the middle").hasSizeLessThan(titles.size());
    try (DeliveryWorker worker = start(alerts.config)) {
      await().atMost(PATIENCE).until(() -> desk.titles().containsAll(titles));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.taken().stream().map(Request::id).distinct()).hasSize(titles.size());
    assertThat(desk.titles().stream().distinct()).containsExactlyElementsOf(titles);
  }

  @Test
  void whatWaitedForADigestIsSentInOneOnceOverACrashAndARestart() throws Exception {
    Instant due = Instant.now().plusSeconds(10);
    try (TopicProbe reports = TopicProbe.fromNow(alerts.config, Topics.DELIVERY_REPORTS)) {
      try (ChildJvm process = DeliveryProcess.start(alerts.config, LOG)) {
        alerts.put(alerts.part("One", due));
        reports.await(1, record -> alerts.isFor(record, "One"));
        process.kill();
      }
      try (DeliveryWorker worker = start(alerts.config)) {
        alerts.put(alerts.part("Two", due));
        reports.await(1, record -> alerts.isFor(record, "Two"));
        assertThat(worker.problem()).isEmpty();
      }
      try (DeliveryWorker worker = start(alerts.config)) {
        await().atMost(PATIENCE).until(() -> desk.titles().size() >= 2);
        alerts.put("The last", webhook(desk));
        await().atMost(PATIENCE).until(() -> desk.titles().contains("The last"));
        assertThat(worker.problem()).isEmpty();
      }
    }
    // Where all this takes longer they are sent in two digests, each once all the same.
    assertThat(desk.titles()).containsExactly("One", "Two", "The last");
    assertThat(desk.taken())
        .filteredOn(it -> !it.titles().contains("The last"))
        .extracting(it -> it.json().get("type").asText())
        .containsOnly("alert.digest");
  }

  @Test
  void nothingIsSentAgainWhereKafkaForgotTheOffsets() throws Exception {
    try (DeliveryWorker worker = start(alerts.config)) {
      alerts.put("One", webhook(desk));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("One"));
      assertThat(worker.problem()).isEmpty();
    }
    try (Admin admin = Admin.create(alerts.config.kafkaClient())) {
      admin.deleteConsumerGroups(List.of("newswire-deliver")).all().get();
    }
    try (DeliveryWorker worker = start(alerts.config)) {
      alerts.put("Two", webhook(desk));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("Two"));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.titles()).containsExactly("One", "Two");
  }
}
