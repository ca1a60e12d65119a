package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.launcher.Containers.Container;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.SecuredElasticsearch;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services of {@code docker-compose.yml}, started with its commands and its environment against
 * the test's Kafka and Elasticsearch.
 */
class ComposeServicesIT {
  private static final Path ROOT = Path.of("..");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Properties variables = new Properties();
  private final AtomicReference<String> kibanaUser = new AtomicReference<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path dir;
  private SecuredElasticsearch elasticsearch;
  private HttpServer kibana;
  private Containers containers;

  @BeforeEach
  void start() throws Exception {
    makeEnv();
    deleteIndices();
    elasticsearch =
        SecuredElasticsearch.before(
            Services.elasticsearch(),
            basic("newswire", variables.getProperty("NEWSWIRE_PASSWORD")));
    kibana = kibana();
    Map<String, String> addresses =
        Map.of(
            "kafka:9092", Services.kafka(),
            "https://elasticsearch:9200", elasticsearch.url(),
            "/certificates/ca/ca.crt", elasticsearch.caFile().toString(),
            "http://kibana:5601", "http://127.0.0.1:" + kibana.getAddress().getPort());
    containers = new Containers(dir, variables, value -> addresses.getOrDefault(value, value));
  }

  @AfterEach
  void stop() throws IOException {
    containers.close();
    kibana.stop(0);
    elasticsearch.close();
    deleteIndices();
  }

  @Test
  void anArticlePushedToTheDoorIsFoundThroughIt() throws Exception {
    for (String job : List.of("topics", "indices", "dashboards")) {
      Container done = containers.start(job);
      assertThat(done.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(done.process().exitValue()).as(done.said()).isZero();
    }
    assertThat(kibanaUser).hasValue(basic("elastic", variables.getProperty("ELASTIC_PASSWORD")));

    Container ingest = containers.start("ingest");
    Container enrich = containers.start("enrich");
    Container index = containers.start("index");
    String port = awaitPort(ingest, "HTTP at port (\\d+)");
    Map<String, Container> services = Map.of("ingest", ingest, "enrich", enrich, "index", index);
    for (Map.Entry<String, Container> service : services.entrySet()) {
      String admin = awaitPort(service.getValue(), "metrics at http://[^:]+:(\\d+)/");
      await()
          .atMost(PATIENCE)
          .until(() -> ComposeFile.read().isHealthy(service.getKey(), Integer.parseInt(admin)));
    }
    String word = "ferry" + System.nanoTime();
    push(
        port,
        "{\"id\":\"%s\",\"source\":\"Herald\",\"text\":\"A %s came in.\"}".formatted(word, word));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get(port, "/search?q=" + word))
                    .as(ingest.said() + enrich.said() + index.said())
                    .contains("\"total\":1"));

    for (Container service : services.values()) {
      service.process().destroy();
      assertThat(service.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private void makeEnv() throws Exception {
    for (String file : List.of("make-env", ".env.example")) {
      Files.copy(ROOT.resolve(file), dir.resolve(file));
    }
    Process made = new ProcessBuilder("bash", dir.resolve("make-env").toString()).start();
    assertThat(made.waitFor()).isZero();
    try (Reader env = Files.newBufferedReader(dir.resolve(".env"))) {
      variables.load(env);
    }
    assertThat(variables.stringPropertyNames())
        .allMatch(
            name -> name.equals("NEWSWIRE_LANGUAGES") || !variables.getProperty(name).isBlank());
    assertThat(variables.getProperty("NEWSWIRE_PASSWORD")).matches("[A-Za-z0-9]{32}");
  }

  private static void deleteIndices() throws IOException {
    NewswireConfig config = Services.config(Map.of());
    try (ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl())) {
      NewsIndices.deleteAll(connection.client());
    }
  }

  /** Kibana cannot run here: this one takes every import and remembers who sent it. */
  private HttpServer kibana() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/saved_objects/_import",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            kibanaUser.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "{\"success\":true,\"successCount\":1}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    return server;
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  private static String awaitPort(Container service, String said) {
    Pattern port = Pattern.compile(said);
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              assertThat(service.process().isAlive()).as(service.said()).isTrue();
              Matcher found = port.matcher(service.said());
              return found.find() ? found.group(1) : "";
            },
            found -> !found.isEmpty());
  }

  private void push(String port, String article) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(article))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
  }

  private String get(String port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
