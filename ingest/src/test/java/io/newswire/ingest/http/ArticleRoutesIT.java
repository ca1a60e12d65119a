package io.newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.TestExtractor;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleRoutesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url = "https://%s.example/pier".formatted(Services.uniqueId());
  private NewswireConfig config;
  private IngestService service;

  @BeforeEach
  void start() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    service = new IngestService(config, new TestExtractor(), List.of());
    service.start();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aPageIsTakenWithWhatIsSaidOfItAndBecomesAnArticle() throws Exception {
    try (TopicProbe raw = TopicProbe.fromNow(config, Topics.RAW);
        TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES)) {
      HttpRequest request =
          post("?url=" + URLEncoder.encode(url, UTF_8), "text/html", "<p>The pier is open.</p>")
              .header("source", "Harbour Gazette")
              .build();
      JsonNode taken = taken(request);

      ConsumerRecord<String, byte[]> record = raw.awaitKey(url, 1).get(0);
      assertThat(taken.get("topic").asText()).isEqualTo(Topics.RAW);
      assertThat(taken.get("partition").asInt()).isEqualTo(record.partition());
      assertThat(taken.get("offset").asLong()).isEqualTo(record.offset());
      assertThat(taken.get("id").asText()).isEqualTo(ArticleId.ofUrl(url));
      assertThat(new String(record.value(), UTF_8)).isEqualTo("<p>The pier is open.</p>");
      assertThat(header(record, "url")).isEqualTo(url);
      assertThat(header(record, "source")).isEqualTo("Harbour Gazette");
      assertThat(header(record, "content-type")).isEqualTo("text/html");
      assertThat(header(record, "received-at")).isNotNull();
      assertThat(articles.awaitKey(ArticleId.ofUrl(url), 1)).hasSize(1);
    }
  }

  @Test
  void jsonIsAnsweredWithTheArticlesIdAndKeyedByItsUrl() throws Exception {
    try (TopicProbe raw = TopicProbe.fromNow(config, Topics.RAW)) {
      String json = "{\"url\":\"%s\",\"text\":\"The pier is open.\"}".formatted(url);
      JsonNode taken = taken(post("", "application/json", json).build());

      assertThat(taken.get("id").asText()).isEqualTo(ArticleId.ofUrl(url));
      assertThat(raw.awaitKey(url, 1)).hasSize(1);
    }
  }

  @Test
  void theTraceOfARequestIsThatOfItsArticleAndWithoutAValidOneItBeginsOne() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    for (String sent : List.of(trace, "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "?")) {
      String page = url + "/" + sent.length() + sent.hashCode();
      try (TopicProbe raw = TopicProbe.fromNow(config, Topics.RAW);
          TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES)) {
        String json = "{\"url\":\"%s\",\"text\":\"The pier is open.\"}".formatted(page);
        taken(post("", "application/json", json).header("traceparent", sent).build());

        String received = header(raw.awaitKey(page, 1).get(0), "traceparent");
        if (sent.equals(trace)) {
          assertThat(received).isEqualTo(trace);
        } else {
          assertThat(TraceParent.parse(received)).as(sent).isPresent();
          assertThat(received).isNotEqualTo(sent);
        }
        assertThat(header(articles.awaitKey(ArticleId.ofUrl(page), 1).get(0), "traceparent"))
            .isEqualTo(received);
      }
    }
  }

  @Test
  void theSameNamelessDocumentGoesToTheSamePartition() throws Exception {
    String page = "<p>%s</p>".formatted(Services.uniqueId());

    JsonNode first = taken(post("", "text/html", page).build());
    JsonNode second = taken(post("", "text/html", page).build());

    assertThat(second.get("partition")).isEqualTo(first.get("partition"));
  }

  @Test
  void healthIsUpWhenExtractionWorks() {
    HttpRequest request = HttpRequest.newBuilder(uri("/health")).build();

    await("health is up")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
              assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
              assertThat(response.statusCode()).isEqualTo(200);
            });
  }

  private JsonNode taken(HttpRequest request) throws Exception {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return Json.MAPPER.readTree(response.body());
  }

  private HttpRequest.Builder post(String query, String type, String body) {
    return HttpRequest.newBuilder(uri("/articles" + query))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(service.httpPort(), path));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
