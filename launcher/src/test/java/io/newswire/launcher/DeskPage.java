package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk in a real Chromium, before a Newswire that runs with the sample articles. */
abstract class DeskPage {
  private static final Duration SOON = Duration.ofSeconds(60);
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
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + "/articles"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }

  final void delete(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + "/articles?url=" + url)).DELETE().build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }

  final void publish(EnrichedArticle article) throws Exception {
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, SHARED.kafka()));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            config.kafkaClient(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(Topics.ENRICHED, article.article().id(), Json.bytes(article)))
          .get();
    }
    URI search = URI.create(desk + "/articles/" + article.article().id());
    await()
        .atMost(SOON)
        .until(
            () ->
                CLIENT
                        .send(
                            HttpRequest.newBuilder(search).build(),
                            HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                    == 200);
  }
}
