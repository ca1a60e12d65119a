package io.newswire.deliver;

import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Alert;
import io.newswire.model.Delivery;
import io.newswire.model.DeliveryKind;
import io.newswire.model.DeliveryReport;
import io.newswire.model.DeliveryState;
import io.newswire.model.Json;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import io.newswire.testkit.WebhookReceiver;
import io.newswire.testkit.WebhookReceiver.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final File LOG = new File("target", "delivery-process.log");

  @TempDir private Path dir;

  private final String rule = Services.uniqueId();
  private WebhookReceiver desk;
  private WebhookReceiver night;
  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() throws IOException {
    desk = WebhookReceiver.start();
    night = WebhookReceiver.start();
    config = config(Map.of());
    TestTopics.create(config);
    producer =
        new KafkaProducer<>(
            config.kafkaClient(), new StringSerializer(), new ByteArraySerializer());
  }

  private static NewswireConfig config(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("deliver.retry.max.ms", "1000");
    settings.put("deliver.allowed.addresses", "127.0.0.1");
    return Services.kafkaConfig(settings);
  }

  @AfterEach
  void disconnect() {
    producer.close();
    desk.close();
    night.close();
  }

  @Test
  void aWebhookThatIsDownForAWhileGetsEverythingOnceAndInOrderAndHoldsUpNobody() {
    desk.answers(503, "down", Map.of());
    List<String> titles = titles(100);
    try (DeliveryWorker worker = start(config)) {
      titles.forEach(title -> put(alert(rule, title, webhook(desk), webhook(night))));
      await().atMost(PATIENCE).until(() -> night.taken().size() == titles.size());
      assertThat(desk.taken()).isEmpty();
      assertThat(desk.refused()).isNotEmpty();

      desk.answers(0, "", Map.of());
      int before = desk.refused().size();
      await().atMost(PATIENCE).until(() -> desk.refused().size() > before);
      desk.takes();
      await().atMost(PATIENCE).until(() -> desk.taken().size() >= titles.size());
      put(alert(rule, "The last", webhook(desk)));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("The last"));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(night.titles()).containsExactlyElementsOf(titles);
    assertThat(desk.titles().subList(0, titles.size())).containsExactlyElementsOf(titles);
    assertThat(desk.taken()).hasSize(titles.size() + 1);
  }

  @Test
  void killedInTheMiddleItLosesNothingAndDoublesCanBeTold() throws Exception {
    List<String> titles = titles(300);
    try (ChildJvm process = DeliveryProcess.start(config, LOG)) {
      titles.forEach(title -> put(alert(rule, title, webhook(desk))));
      await().atMost(PATIENCE).until(() -> desk.taken().size() > 20);
      process.kill();
    }
    assertThat(desk.taken()).as("killed in the middle").hasSizeLessThan(titles.size());
    try (DeliveryWorker worker = start(config)) {
      await().atMost(PATIENCE).until(() -> desk.titles().containsAll(titles));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.taken().stream().map(Request::id).distinct()).hasSize(titles.size());
    assertThat(desk.titles().stream().distinct()).containsExactlyElementsOf(titles);
  }

  @Test
  void whatWaitedForADigestIsToldInOneOnceOverACrashAndARestart() throws Exception {
    Instant due = Instant.now().plusSeconds(10);
    try (TopicProbe reports = TopicProbe.fromNow(config, Topics.DELIVERY_REPORTS)) {
      try (ChildJvm process = DeliveryProcess.start(config, LOG)) {
        send(part("One", due));
        reports.await(1, record -> isFor(record, "One"));
        process.kill();
      }
      try (DeliveryWorker worker = start(config)) {
        send(part("Two", due));
        reports.await(1, record -> isFor(record, "Two"));
        assertThat(worker.problem()).isEmpty();
      }
      try (DeliveryWorker worker = start(config)) {
        await().atMost(PATIENCE).until(() -> desk.titles().size() >= 2);
        put(alert(rule, "The last", webhook(desk)));
        await().atMost(PATIENCE).until(() -> desk.titles().contains("The last"));
        assertThat(worker.problem()).isEmpty();
      }
    }
    // On a machine where all this takes longer they are told in two, each once all the same.
    assertThat(desk.titles()).containsExactly("One", "Two", "The last");
    assertThat(desk.taken())
        .filteredOn(it -> !it.titles().contains("The last"))
        .extracting(it -> it.json().get("type").asText())
        .containsOnly("alert.digest");
  }

  @Test
  void aRecallGoesWhereItsMatchWent() {
    Alert alert = alert(rule, "One", webhook(desk), webhook(night));
    try (DeliveryWorker worker = start(config)) {
      put(alert);
      put(recall(alert));
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
  void whatCannotBeToldStandsAmongTheRejectedAndCanBePutBack() {
    desk.answers(410, "closed for good", Map.of());
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
        TopicProbe reports = TopicProbe.fromNow(config, Topics.DELIVERY_REPORTS);
        DeliveryWorker worker = start(config)) {
      put(alert(rule, "One", webhook(desk), webhook(night), "pager:" + rule));
      String nowhere = "pager:" + rule;
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
      producer.send(new ProducerRecord<>(rejection.topic(), gone.key(), gone.value()));
      reports.await(
          1,
          record ->
              isFor(record, "One")
                  && state(record) == DeliveryState.DELIVERED
                  && new String(record.value(), UTF_8).contains(webhook(desk)));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.titles()).containsExactly("One");
    assertThat(night.titles()).containsExactly("One");
  }

  @Test
  void nothingIsToldAgainWhereKafkaForgotHowFarItWas() throws Exception {
    try (DeliveryWorker worker = start(config)) {
      put(alert(rule, "One", webhook(desk)));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("One"));
      assertThat(worker.problem()).isEmpty();
    }
    try (Admin admin = Admin.create(config.kafkaClient())) {
      admin.deleteConsumerGroups(List.of("newswire-deliver")).all().get();
    }
    try (DeliveryWorker worker = start(config)) {
      put(alert(rule, "Two", webhook(desk)));
      await().atMost(PATIENCE).until(() -> desk.titles().contains("Two"));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(desk.titles()).containsExactly("One", "Two");
  }

  @Test
  void secretsShowNowhere() throws Exception {
    String key = "eHl6enl4eXp6eXh5enp5eHl6enl4eXp6eXh5enp5eHl6enk=";
    String path = "/services/T01234567/plughplughplugh";
    Path log = Path.of("target", "secrets.log");
    Path logging = Files.writeString(dir.resolve("log4j2.xml"), EVERYTHING);
    NewswireConfig secret =
        config(
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
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
        TopicProbe reports = TopicProbe.fromNow(config, Topics.DELIVERY_REPORTS);
        ChildJvm process =
            DeliveryProcess.start(secret, log.toFile(), "-Dlog4j2.configurationFile=" + logging)) {
      put(alert(rule, "One", "slack:desk", "webhook:desk"));
      await().atMost(PATIENCE).until(() -> desk.refused().size() == 2);
      List<ConsumerRecord<String, byte[]>> records =
          new ArrayList<>(rejected.await(2, record -> record.key().endsWith(":desk")));
      records.addAll(
          reports.await(
              2, record -> isFor(record, "One") && state(record) == DeliveryState.REJECTED));
      assertThat(records)
          .allSatisfy(record -> assertThat(all(record)).doesNotContain("plugh", "eHl6"));
      process.kill();
    }
    assertThat(Files.readString(log)).contains("Not delivered").doesNotContain("plugh", "eHl6");
  }

  private static final String EVERYTHING =
      """
      <Configuration>
        <Appenders><Console name="c"><PatternLayout pattern="%p %c %m%n"/></Console></Appenders>
        <Loggers><Root level="debug"><AppenderRef ref="c"/></Root></Loggers>
      </Configuration>
      """;

  private static DeliveryWorker start(NewswireConfig config) {
    DeliveryWorker worker = new DeliveryWorker(config);
    worker.start();
    worker.awaitRunning(PATIENCE);
    return worker;
  }

  private static String webhook(WebhookReceiver receiver) {
    return "webhook:" + receiver.url("/");
  }

  private static List<String> titles(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Story " + i).toList();
  }

  private Delivery part(String title, Instant due) {
    Alert alert = alert(rule, title, webhook(desk));
    return Delivery.of(alert, webhook(desk)).with(it -> it.kind(DeliveryKind.PART).dueAt(due));
  }

  private void put(Alert alert) {
    producer.send(new ProducerRecord<>(Topics.ALERTS, alert.ruleId(), Json.bytes(alert)));
  }

  private void send(Delivery delivery) {
    producer.send(
        new ProducerRecord<>(Topics.DELIVERIES, delivery.destination(), Json.bytes(delivery)));
  }

  private boolean isFor(ConsumerRecord<String, byte[]> record, String title) {
    return record.value() != null && report(record).alertIds().contains(alert(rule, title).id());
  }

  private static DeliveryState state(ConsumerRecord<String, byte[]> record) {
    return report(record).state();
  }

  private static DeliveryReport report(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), DeliveryReport.class);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String all(ConsumerRecord<String, byte[]> record) {
    StringBuilder all = new StringBuilder(record.key()).append(new String(record.value(), UTF_8));
    record.headers().forEach(header -> all.append(new String(header.value(), UTF_8)));
    return all.toString();
  }
}
