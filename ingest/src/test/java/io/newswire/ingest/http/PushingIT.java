package io.newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.http.HttpServer;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with publishers, before a real Kafka. */
class PushingIT {
  private static final String NEWSROOM = "newsroom-0123456789abcdef";
  private static final String HERALD = "herald-0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String host = Services.uniqueId() + ".example";
  private final String site = "https://" + host + "/";
  @TempDir private Path folder;
  private RawPublisher publisher;
  private HttpServer server;
  private TopicProbe raw;
  private TopicProbe urgent;

  @BeforeEach
  void start() throws IOException {
    Path publishers =
        Files.writeString(
            folder.resolve("publishers.properties"),
            """
            newsroom.key=%s
            herald.key=%s
            herald.source=Herald
            herald.sites=%s
            """
                .formatted(NEWSROOM, HERALD, host));
    NewswireConfig config =
        Services.kafkaConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, publishers.toString()));
    TestTopics.create(config);
    raw = TopicProbe.fromNow(config, Topics.RAW);
    urgent = TopicProbe.fromNow(config, Topics.RAW_URGENT);
    publisher = new RawPublisher(config);
    server =
        new HttpServer(
            config, List.of(new ArticleRoutes(config, new StandardExtractor(config), publisher)));
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    publisher.close();
    raw.close();
    urgent.close();
  }

  @Test
  void manyLinesAreTakenAndABadOneHarmsNoOther() throws Exception {
    int lines = 500;
    String body =
        IntStream.range(0, lines)
            .mapToObj(n -> n == 100 ? "{\"text\":" : article(site + n, "Bulletin " + n))
            .collect(Collectors.joining("\n"));

    HttpResponse<String> response = postLines(NEWSROOM, body);

    assertThat(response.statusCode()).isEqualTo(207);
    List<JsonNode> answers = lines(response);
    assertThat(answers).hasSize(lines);
    for (int n = 0; n < lines; n++) {
      JsonNode answer = answers.get(n);
      assertThat(answer.get("line").asInt()).isEqualTo(n + 1);
      assertThat(answer.get("status").asInt()).isEqualTo(n == 100 ? 400 : 202);
      assertThat(answer.path("id").asText()).isEqualTo(n == 100 ? "" : ArticleId.ofUrl(site + n));
      assertThat(answer.has("offset")).isEqualTo(n != 100);
    }
    assertThat(raw.await(lines - 1, this::isOfSite))
        .extracting(record -> record.partition() + "/" + record.offset())
        .containsExactlyInAnyOrderElementsOf(
            answers.stream()
                .filter(answer -> answer.has("offset"))
                .map(
                    answer ->
                        answer.get("partition").asText() + "/" + answer.get("offset").asText())
                .toList());
    assertThat(postLines(NEWSROOM, article(site + "one", "All is well.")).statusCode())
        .isEqualTo(202);
  }

  @Test
  void theSameIdempotencyKeyGivesTheSameAnswerAndPublishesOnce() throws Exception {
    String body = article(site + "pier", "The pier is open.");

    HttpResponse<String> first = post(NEWSROOM, "", body, "Idempotency-Key", "a-1");
    HttpResponse<String> again = post(NEWSROOM, "", body, "Idempotency-Key", "a-1");
    HttpResponse<String> other = post(NEWSROOM, "?source=a", body, "Idempotency-Key", "a-1");
    HttpResponse<String> others = post(HERALD, "", body, "Idempotency-Key", "a-1");

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("a-1 was used for another request");
    assertThat(others.statusCode()).isEqualTo(202);
    assertThat(others.body()).isNotEqualTo(first.body());
    post(NEWSROOM, "", article(site + "last", "The last."));
    assertThat(untilLast()).hasSize(2);
  }

  @Test
  void aRequestOfManyIsRepeatedByItsKeyToo() throws Exception {
    String body = article(site + "pier", "The pier is open.") + "\n{}\n";

    HttpResponse<String> first = postLines(NEWSROOM, body, "Idempotency-Key", "b-1");
    HttpResponse<String> again = postLines(NEWSROOM, body, "Idempotency-Key", "b-1");
    HttpResponse<String> other = postLines(NEWSROOM, body + "{}", "Idempotency-Key", "b-1");

    assertThat(first.statusCode()).isEqualTo(207);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.statusCode()).isEqualTo(207);
    assertThat(again.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(other.statusCode()).isEqualTo(422);
    post(NEWSROOM, "", article(site + "last", "The last."));
    assertThat(untilLast()).hasSize(1);
  }

  @Test
  void whatFailedMayBeSentAgainUnderItsKey() throws Exception {
    assertThat(post(NEWSROOM, "", "{}", "Idempotency-Key", "c-1").statusCode()).isEqualTo(400);
    assertThat(
            post(NEWSROOM, "", article(site + "a", "Mended."), "Idempotency-Key", "c-1")
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void aBoundPublisherPushesForItsSourceAndSitesOnly() throws Exception {
    assertThat(post(HERALD, "", article(site + "a", "Ours.")).statusCode()).isEqualTo(202);
    assertRefused(
        post(HERALD, "?source=Tribune", article(site + "a", "Ours.")), "is for 'Tribune'");
    assertRefused(
        post(HERALD, "", article("https://tribune.example/a", "Theirs.")),
        "this one's address is https://tribune.example/a");
    String page =
        "<html><head><link rel=canonical href=https://tribune.example/b></head><body><p>%s</p>"
            .formatted("The pier of Port Orla is open again, said the mayor on Friday. ".repeat(5));
    assertRefused(post(HERALD, "", page, "Content-Type", "text/html"), "tribune.example/b");
    HttpResponse<String> lines =
        postLines(
            HERALD, article(site + "c", "Ours.") + "\n" + article("https://d.example/", "Theirs."));
    assertThat(lines(lines))
        .extracting(line -> line.get("status").asInt())
        .containsExactly(202, 403);

    assertThat(raw.await(2, this::isOfSite))
        .allSatisfy(
            record ->
                assertThat(new String(record.headers().lastHeader("source").value(), UTF_8))
                    .isEqualTo("Herald"));
  }

  @Test
  void aWithdrawalIsAnUrgentCancelByIdOrByName() throws Exception {
    String id = ArticleId.ofUrl(site + "pier");
    String encoded = URLEncoder.encode(site + "pier", UTF_8);

    JsonNode byId = withdrawn(NEWSROOM, "/articles/" + id);
    JsonNode byUrl = withdrawn(HERALD, "/articles?url=" + encoded);
    JsonNode byName = withdrawn(HERALD, "/articles?id=n-7");

    assertThat(byId.get("id").asText()).isEqualTo(id);
    assertThat(byUrl.get("id").asText()).isEqualTo(id);
    assertThat(byName.get("id").asText()).isEqualTo(ArticleId.ofPublisherId("Herald", "n-7"));
    assertThat(urgent.await(3))
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactlyInAnyOrder(
            "{\"id\":\"" + id + "\",\"status\":\"canceled\"}",
            "{\"url\":\"" + site + "pier\",\"status\":\"canceled\"}",
            "{\"id\":\"n-7\",\"status\":\"canceled\"}");
    assertRefused(delete(HERALD, "/articles/" + id), "an id does not tell whose the article is");
    assertRefused(delete(HERALD, "/articles?url=https://tribune.example/a"), "tribune.example");
  }

  private JsonNode withdrawn(String key, String path) throws Exception {
    HttpResponse<String> response = delete(key, path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return Json.MAPPER.readTree(response.body());
  }

  private static void assertRefused(HttpResponse<String> response, String reason) {
    assertThat(response.body()).contains(reason);
    assertThat(response.statusCode()).isEqualTo(403);
  }

  private List<String> untilLast() {
    List<String> pushed = new ArrayList<>();
    raw.await(
        1,
        record -> {
          boolean last = (site + "last").equals(record.key());
          if (isOfSite(record) && !last) {
            pushed.add(record.key());
          }
          return last;
        });
    return pushed;
  }

  private boolean isOfSite(ConsumerRecord<String, byte[]> record) {
    return record.key() != null && record.key().startsWith(site);
  }

  private static String article(String url, String text) {
    return "{\"url\":\"%s\",\"text\":\"%s\"}".formatted(url, text);
  }

  private static List<JsonNode> lines(HttpResponse<String> response) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.body().lines().toList()) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }

  private HttpResponse<String> postLines(String key, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(key, "/articles", headers);
    return send(
        request.header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String key, String query, String body, String... headers)
      throws Exception {
    return send(request(key, "/articles" + query, headers).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> delete(String key, String path) throws Exception {
    return send(request(key, path).DELETE());
  }

  private HttpRequest.Builder request(String key, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
            .header("Authorization", "Bearer " + key);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
