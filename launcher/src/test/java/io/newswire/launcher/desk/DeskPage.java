package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestProducer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk in a real Chromium, before a Newswire that runs with the sample articles. */
abstract class DeskPage {
  static final Duration SOON = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @RegisterExtension static final SharedDesk SHARED = new SharedDesk();

  final Browser browser = SHARED.browser();

  /** The address of the desk, without its last slash. */
  final String desk = SHARED.address();

  @BeforeEach
  void freshPage() {
    browser.size(1280, 800);
    browser.dark(false);
    browser.go(desk + "/");
    browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
  }

  @AfterEach
  void nothingIsWrongOnTheConsole() {
    assertThat(browser.errors()).isEmpty();
  }

  /** Where in the window the element with the focus begins. */
  final double top() {
    Number top = browser.script("return document.activeElement.getBoundingClientRect().top");
    return top.doubleValue();
  }

  final String focused() {
    return browser.script("return document.activeElement.innerText.trim()");
  }

  final void post(String json) throws Exception {
    assertThat(send("POST", "/articles", json).statusCode()).isEqualTo(202);
  }

  /** Asks the API as a script would; the JSON of the answer. */
  final JsonNode ask(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = send(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer.body().isEmpty()
        ? MissingNode.getInstance()
        : Json.MAPPER.readTree(answer.body());
  }

  /** Stores a rule, and waits until it fires on articles with that text. */
  final void firingRule(String id, String name, String query, String text) throws Exception {
    String rule = "{\"name\":%s,\"query\":%s}";
    ask("PUT", "/rules/" + id, rule.formatted(quoted(name), quoted(query)));
    awaitFiring(id, text);
  }

  /**
   * Posts articles with a text until a rule has fired on one; a new rule is soon at work. One that
   * is posted while an alert is under way would come late, amid the test.
   */
  final void awaitFiring(String id, String text) throws Exception {
    String article =
        "{\"url\":\"https://herald.example/%s-%d\",\"title\":\"%s\",\"text\":\"%s %d\"}";
    boolean fired = false;
    for (int n = 1; n <= 12 && !fired; n++) {
      post(article.formatted(id, n, text, text, n));
      fired = hasFired(id);
    }
    assertThat(fired).as("rule %s has fired", id).isTrue();
  }

  private boolean hasFired(String rule) {
    try {
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> ask("GET", "/alerts?rule=" + rule, "").get("total").asInt() > 0);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  static String quoted(String text) {
    return Json.MAPPER.valueToTree(text).toString();
  }

  /** Writes records past the API; those without a value remove. */
  final void write(String topic, Map<String, Optional<byte[]>> records) {
    produce(
        records.entrySet().stream()
            .map(e -> new ProducerRecord<>(topic, e.getKey(), e.getValue().orElse(null)))
            .toList());
  }

  private static void produce(List<ProducerRecord<String, byte[]>> records) {
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, SHARED.kafka()));
    try (KafkaProducer<String, byte[]> producer =
        new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  final void delete(String url) throws Exception {
    assertThat(send("DELETE", "/articles?url=" + url, "").statusCode()).isEqualTo(202);
  }

  /** Asks the API, as another client than the browser. */
  final HttpResponse<String> send(String method, String path, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** What axe-core finds wrong with this page, in both themes, on a desk and on a phone. */
  final void axeFindsNothingWrongHere() throws Exception {
    for (int width : new int[] {1280, 390}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.size(width, 844);
        browser.dark(dark);
        assertThat(browser.axe()).as("%d pixels, dark %s", width, dark).isEmpty();
        assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
            .as("nothing stands beside the page of %d pixels", width)
            .isTrue();
      }
    }
    browser.dark(false);
    browser.size(1280, 800);
  }

  final void publish(EnrichedArticle article) throws Exception {
    produce(new ProducerRecord<>(Topics.ENRICHED, article.article().id(), Json.bytes(article)));
    awaitText(article.article().id(), "");
  }

  /** Waits until an article can be read, and has some words. */
  final void awaitText(String id, String words) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(desk + "/articles/" + id)).build();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              HttpResponse<String> answer =
                  CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body()).contains(words);
            });
  }

  /** Writes a record past the API. */
  final void produce(ProducerRecord<String, byte[]> record) {
    produce(List.of(record));
  }
}
