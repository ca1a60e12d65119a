package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.desk.Desk;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.WebhookReceiver;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts and destinations over HTTP, from a real Kafka. */
class AlertRoutesIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String SECRET = "xyzzyxyzzy";

  private final String rule = Services.uniqueId();
  private WebhookReceiver receiver;
  private NewswireConfig config;
  private Desk desk;
  private AllRuleRoutes rules;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    receiver = WebhookReceiver.start();
    config =
        Services.kafkaConfig(
            Map.of("destinations.webhook.newsroom.url", receiver.url("/hooks?token=" + SECRET)));
    TestTopics.create(config);
    desk = new Desk(config);
    rules = new AllRuleRoutes(config, Optional::empty, desk.alerts()::activity);
    server = new HttpServer(config, List.of(desk, new AlertRoutes(desk.alerts()), rules));
    server.start();
    assertThat(get("/alerts").statusCode()).isEqualTo(503);
    desk.start();
    await().atMost(SOON).until(() -> get("/alerts").statusCode() == 200);
  }

  @AfterEach
  void stop() {
    server.close();
    rules.close();
    desk.close();
    receiver.close();
  }

  @Test
  void whatFiresIsListedCountedAndToldToWhoComesBack() throws Exception {
    String position = json("/alerts").get("position").asText();
    publish(alert("a", 1).build(), alert("b", 1).build());
    await().atMost(SOON).until(() -> json("/alerts?rule=" + rule).get("total").asInt() == 2);

    JsonNode page = json("/alerts?size=1&rule=" + rule);
    assertThat(page.get("alerts")).hasSize(1);
    assertThat(page.at("/alerts/0/matchedWords/0").asText()).isEqualTo("ferry");
    JsonNode next = json("/alerts?size=1&rule=" + rule + "&cursor=" + page.get("cursor").asText());
    assertThat(next.at("/alerts/0/id").asText()).isNotEqualTo(page.at("/alerts/0/id").asText());
    assertThat(next.has("cursor")).isFalse();

    JsonNode news = firstEvent(position);
    assertThat(news.findValuesAsText("ruleId")).contains(rule);
    publish(alert("a", 2).kind(AlertKind.RECALL).reason("canceled").build());
    await()
        .atMost(SOON)
        .until(() -> json("/alerts?rule=" + rule).findValuesAsText("kind").contains("recall"));
    assertThat(json("/alerts?rule=" + rule).get("total").asInt()).isEqualTo(2);

    assertThat(get("/alerts?rule=" + rule + "&since=1m").body()).contains(rule);
    for (String wrong : List.of("size=0", "size=x", "cursor=!", "since=soon", "rul=x")) {
      assertThat(get("/alerts?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void aRuleSaysWhenItLastFiredAndHowOften() throws Exception {
    HttpRequest put =
        HttpRequest.newBuilder(uri("/rules/" + rule))
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"N%s\",\"query\":\"x\"}".formatted(rule)))
            .build();
    HttpClient.newHttpClient().send(put, BodyHandlers.discarding());
    assertThat(json("/rules/" + rule).has("fired")).isFalse();
    publish(alert("a", 1).build(), alert("b", 1).build(), alert("b", 2).silent(true).build());

    await().atMost(SOON).until(() -> json("/rules/" + rule).at("/fired/count").asInt() == 2);
    assertThat(Instant.parse(json("/rules/" + rule).at("/fired/last").asText()))
        .isAfter(Instant.now().minus(SOON));
  }

  @Test
  void destinationsAreListedWithoutSecretsAndCanBeTested() throws Exception {
    String name = "webhook:" + rule;
    publish(
        Topics.DELIVERY_REPORTS,
        "1" + rule,
        report(name, DeliveryState.DELIVERED, 1, "200 OK", Instant.now().minusSeconds(60)),
        "2" + rule,
        report(name, DeliveryState.WAITING, 3, "no route", Instant.now()));
    JsonNode all = json("/destinations");
    JsonNode ours = find(all, name);
    assertThat(ours.get("waiting").asInt()).isEqualTo(1);
    assertThat(ours.get("configured").asBoolean()).isFalse();
    assertThat(ours.at("/lastDelivered/detail").asText()).isEqualTo("200 OK");
    assertThat(ours.at("/lastFailed/detail").asText()).isEqualTo("no route");
    assertThat(find(all, "webhook:newsroom").get("configured").asBoolean()).isTrue();
    assertThat(find(all, "log").get("kind").asText()).isEqualTo("log");
    assertThat(all.toString()).doesNotContain(SECRET);

    receiver.takes();
    JsonNode test = test("webhook:newsroom", 200);
    assertThat(test.get("delivered").asBoolean()).isTrue();
    assertThat(receiver.taken()).hasSize(1);
    receiver.answers(404, "gone", Map.of());
    assertThat(test("webhook:newsroom", 200).get("delivered").asBoolean()).isFalse();
    assertThat(test("webhook:nobody", 400).get("error").asText()).contains("webhook:nobody");
  }

  private static JsonNode find(JsonNode all, String name) {
    for (JsonNode one : all) {
      if (one.get("destination").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name + " is not in " + all);
  }

  private static DeliveryReport report(
      String name, DeliveryState state, int attempts, String detail, Instant at) {
    return new DeliveryReport(
        Services.uniqueId(),
        DeliveryKind.ALERT,
        name,
        List.of("x"),
        state,
        attempts,
        detail,
        at,
        at);
  }

  private AlertBuilder alert(String id, int sequence) {
    return AlertBuilder.builder()
        .id(rule + id)
        .kind(AlertKind.MATCH)
        .sequence(sequence)
        .ruleId(rule)
        .ruleName("Rule " + rule)
        .articleId("article-" + id)
        .title("Ferry " + id)
        .matchedWords(List.of("ferry"))
        .matchedAt(Instant.now())
        .changedAt(Instant.now());
  }

  private void publish(Alert... alerts) throws Exception {
    for (Alert alert : alerts) {
      publish(Topics.ALERTS, alert.ruleId(), alert);
    }
  }

  private void publish(String topic, Object... keysAndValues) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < keysAndValues.length; i += 2) {
        String key = (String) keysAndValues[i];
        producer.send(new ProducerRecord<>(topic, key, Json.bytes(keysAndValues[i + 1]))).get();
      }
    }
  }

  /** The data of the first event behind a position. */
  private JsonNode firstEvent(String position) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/alerts/events")).header("Last-Event-ID", position).build();
    HttpResponse<java.io.InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      String line = lines.readLine();
      while (!line.startsWith("data: ")) {
        line = lines.readLine();
      }
      return Json.MAPPER.readTree(line.substring("data: ".length()));
    }
  }

  private JsonNode test(String name, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/destinations/" + name + "/test"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer =
        DescribedApi.check(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.MAPPER.readTree(answer.body());
  }

  private JsonNode json(String path) throws Exception {
    return Json.MAPPER.readTree(get(path).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return DescribedApi.check(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
