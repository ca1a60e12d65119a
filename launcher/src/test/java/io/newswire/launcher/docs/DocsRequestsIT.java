package io.newswire.launcher.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.http.HttpServer;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.launcher.NewsIndices;
import io.newswire.launcher.ShellCalls;
import io.newswire.launcher.api.DescribedApi;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.HttpRoutes;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sends the {@code curl} commands of the documentation to the real server, on Kafka and
 * Elasticsearch. An {@code ID} in a path is nothing that exists.
 */
class DocsRequestsIT {
  private static final Pattern ENDPOINT = Pattern.compile("(GET|POST|PUT|DELETE) (/\\S+)");

  /** An index without articles has no article ID, and nobody's name. */
  private static final Pattern NOTHING_THERE =
      Pattern.compile(
          "no (article|rejected record) (ID\\b|https://herald)|no article that can be seen (names|is of story) |no rule 'ID'");

  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final Path SAMPLES = MarkdownPage.ROOT.resolve("config/samples");
  private static final Map<String, String> FILES =
      Map.of(
          "@page.html", "01-ferry-strikes-pier.html",
          "@articles.jsonl", "11-harbour-fraud-verdict.json",
          "@rules.yml", "../alert-rules.yml");

  private static NewswireConfig config;
  private static ElasticsearchConnection connection;
  private static final Map<String, String> CONTENTS =
      Map.of(
          "@feed.json", "{\"source\":\"Herald\"}",
          "@preview.json", "{\"url\":\"https://www.herald.example/feed\"}",
          "@subscriptions.opml",
              "<opml version='2.0'><body><outline xmlUrl='https://herald.example/f'/></body></opml>");

  private static final Closer CLOSER = new Closer();
  private static IngestService service;

  /** Asks for log-ins: requests of the documentation with cookies go there, in their order. */
  private static HttpServer closed;

  private static final HttpClient BROWSER =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() throws Exception {
    config = Services.kafkaConfig(Map.of(ConfigKeys.INGEST_FEEDS_THREADS, 0));
    TestTopics.create(config);
    connection = ElasticsearchConnection.open(config, Services.elasticsearch());
    NewsIndices.deleteAll(connection.client());
    new IndexSetup(connection.client(), config).install();
    Optional<NewsSearch> search = Optional.of(new NewsSearch(connection.client()));
    service =
        new IngestService(
            config,
            new StandardExtractor(config),
            HttpRoutes.withSearch(config, () -> search, CLOSER));
    service.start();
    Path publishers =
        Files.writeString(
            Files.createTempDirectory("docs").resolve("publishers.properties"),
            "amaro.key=%s%namaro.role=reader".formatted(KEY));
    closed =
        new HttpServer(
            config.with(ConfigKeys.INGEST_HTTP_PUBLISHERS, publishers.toString()), List.of());
    closed.start();
    await("the wire has been read")
        .untilAsserted(
            () -> assertThat(send("curl localhost:8080/wire").statusCode()).isEqualTo(200));
    await("the alerts have been read")
        .untilAsserted(
            () -> assertThat(send("curl localhost:8080/alerts").statusCode()).isEqualTo(200));
  }

  @AfterAll
  static void stop() {
    closed.close();
    service.close();
    CLOSER.close();
    connection.close();
  }

  static Stream<String> curls() throws IOException {
    return MarkdownPage.all().stream()
        .flatMap(page -> page.blocks().stream())
        .flatMap(block -> block.lines().stream().map(line -> inlined(block, line)))
        .filter(line -> line.startsWith("curl ") && line.contains("localhost:8080"));
  }

  static Stream<String> endpoints() throws IOException {
    return MarkdownPage.all().stream()
        .flatMap(page -> page.code().stream())
        .filter(code -> ENDPOINT.matcher(code).matches())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("curls")
  void aRequestOfTheDocumentationIsAccepted(String curl) throws Exception {
    HttpResponse<String> answer = send(curl);

    assertThat(isAccepted(answer)).as(answer.statusCode() + " " + answer.body()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void anEndpointOfTheDocumentationExists(String endpoint) throws Exception {
    String[] words = endpoint.split(" ");

    assertThat(send("curl -X " + words[0] + " localhost:8080" + words[1]).body())
        .doesNotContain("Endpoint " + endpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl 'localhost:8080/search?query=pier'",
        "curl 'localhost:8080/serch?q=pier'",
        "curl -X PUT 'localhost:8080/search?q=pier'",
        "curl 'localhost:8080/quotes?person=Calloway'",
        "curl 'localhost:8080/search?since=yesterday-ish'",
        "curl 'localhost:8080/search?q=ferry+AND'",
        "curl --data-binary @page.html localhost:8080/article",
      })
  void aBrokenRequestIsFound(String curl) throws Exception {
    assertThat(isAccepted(send(curl))).isFalse();
  }

  @Test
  void thereAreRequestsAndEndpoints() throws Exception {
    assertThat(curls().count()).isGreaterThan(8);
    assertThat(endpoints()).contains("GET /health", "POST /articles", "GET /rules");
  }

  /** A line with the variables that its block sets. */
  private static String inlined(MarkdownPage.Block block, String line) {
    return Pattern.compile("target='([^']*)'")
        .matcher(block.text())
        .results()
        .findFirst()
        .map(target -> line.replace("$target", target.group(1)))
        .orElse(line.replace("$target", "/articles?url=https://herald.example/news/7"));
  }

  private static boolean isAccepted(HttpResponse<String> answer) {
    return answer.statusCode() < 300
        || answer.statusCode() == 404 && NOTHING_THERE.matcher(answer.body()).find();
  }

  /** As curl would send it, without credentials. */
  private static HttpResponse<String> send(String curl) throws Exception {
    List<String> words = ShellCalls.of(curl, Set.of("curl")).get(0);
    String method = null;
    String target = null;
    String type = "application/x-www-form-urlencoded";
    String token = null;
    List<String> form = new ArrayList<>();
    HttpRequest.BodyPublisher body = BodyPublishers.noBody();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          type = header[0].equals("Content-Type") ? header[1] : type;
          token = header[0].equals("X-CSRF-Token") ? csrf() : token;
        }
        case "--data-binary" -> {
          body = content(words.get(++i));
          method = method == null ? "POST" : method;
        }
        case "-d" -> form.add(words.get(++i));
        case "--data-urlencode" -> form.add(words.get(++i).replace("@key.txt", "=" + KEY));
        default -> target = words.get(i);
      }
    }
    if (target.contains("POSITION")) {
      JsonNode wire = Json.MAPPER.readTree(send("curl localhost:8080/wire").body());
      target = target.replace("POSITION", wire.get("position").asText());
    }
    if (!form.isEmpty()) {
      body = BodyPublishers.ofString(String.join("&", form));
      method = "POST";
    }
    boolean cookies = words.contains("-c") || words.contains("-b");
    String server = "localhost:" + (cookies ? closed.port() : service.httpPort());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + target.replace("localhost:8080", server)))
            .method(method == null ? "GET" : method, body);
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }
    if (body.contentLength() > 0) {
      request.header("Content-Type", type);
    }
    HttpClient client = cookies ? BROWSER : HttpClient.newHttpClient();
    return DescribedApi.check(client.send(request.build(), DocsRequestsIT::body));
  }

  /** All of an answer; nothing of a stream, which has no end. */
  private static BodySubscriber<String> body(ResponseInfo answer) {
    boolean stream =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    return stream
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), DocsRequestsIT::close)
        : BodySubscribers.ofString(UTF_8);
  }

  private static String close(InputStream stream) {
    try {
      stream.close();
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest.BodyPublisher content(String argument) throws IOException {
    if (CONTENTS.containsKey(argument)) {
      return BodyPublishers.ofString(CONTENTS.get(argument));
    }
    if (!argument.startsWith("@")) {
      return BodyPublishers.ofString(argument);
    }
    String file = FILES.get(argument);
    assertThat(file).as("a sample for " + argument).isNotNull();
    byte[] content = Files.readAllBytes(SAMPLES.resolve(file));
    return argument.endsWith(".jsonl")
        ? BodyPublishers.ofString(new String(content, UTF_8).replace("\n", " ") + "\n")
        : BodyPublishers.ofByteArray(content);
  }

  private static String csrf() throws Exception {
    String session = send("curl -b cookies localhost:8080/session").body();
    return Json.MAPPER.readTree(session).get("csrf").asText();
  }
}
