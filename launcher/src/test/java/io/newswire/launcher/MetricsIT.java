package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The metrics of a running {@code newswire up} into which articles were pushed. */
class MetricsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Path CONFIG = Path.of("..", "config");

  /** Names of metrics in PromQL: what has a prefix of ours, of Kafka's or of the process. */
  private static final Pattern NAME =
      Pattern.compile("\\b(newswire|kafka|jvm|process|system)_\\w+");

  @TempDir private static Path folder;
  private static SampleNews news;

  @BeforeAll
  static void start() throws Exception {
    Path rules =
        Files.writeString(
            folder.resolve("rules.yml"),
            """
            rules:
              - name: Ferries
                query: ferry OR pier
                destinations: [log]
            """);
    news = SampleNews.start(folder.resolve("data"), "alerts.rules.file=" + rules);
    HttpRequest emptyPage =
        HttpRequest.newBuilder(URI.create(news.desk() + "/articles"))
            .header("Content-Type", "text/html")
            .POST(BodyPublishers.ofString("<html><body></body></html>"))
            .build();
    HttpResponse<String> taken = CLIENT.send(emptyPage, BodyHandlers.ofString());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    await("an alert is delivered and a page is rejected")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains(
                        "newswire_deliveries_total{destination=\"log\",outcome=\"delivered\"}",
                        "newswire_rejected_total{"));
  }

  @AfterAll
  static void stop() throws Exception {
    news.close();
  }

  @Test
  void everyMetricOfTheBoardAndTheAlertRulesIsThere() throws Exception {
    Set<String> used = new TreeSet<>(names(board()));
    used.addAll(names(alertRules()));
    assertThat(used).hasSizeGreaterThan(20);

    assertThat(exported()).containsAll(used);
  }

  @Test
  void aPanelAsksForLabelsThatItsMetricsHave() throws Exception {
    String scrape = scrape();
    for (String query : board()) {
      for (Matcher by = Pattern.compile("by \\(([^)]*)\\)").matcher(query); by.find(); ) {
        for (String label : by.group(1).split(", ")) {
          assertThat(names(List.of(query)))
              .as(query)
              .allMatch(
                  name ->
                      label.equals("instance")
                          || Pattern.compile("(?m)^" + name + "\\{[^}]*\\b" + label + "=")
                              .matcher(scrape)
                              .find());
        }
      }
    }
  }

  @Test
  void whatWasPushedPassedAllStagesAndWhatWasRejectedHasItsClass() throws Exception {
    assertThat(value("newswire_articles_out_total{stage=\"extract\"}")).isGreaterThanOrEqualTo(16);
    assertThat(value("newswire_articles_out_total{stage=\"enrich\"}")).isGreaterThanOrEqualTo(16);
    assertThat(value("newswire_articles_out_total{stage=\"index\"}")).isGreaterThanOrEqualTo(16);
    assertThat(value("newswire_rejected_total{reason=\"empty\",step=\"extract\"}")).isEqualTo(1);
    assertThat(value("newswire_rules_loaded{state=\"active\"}")).isEqualTo(1);
    assertThat(value("newswire_bulk_documents_total{outcome=\"written\"}"))
        .isGreaterThanOrEqualTo(16);
    assertThat(value("kafka_streams_alive_threads{client=\"enrich\"}")).isEqualTo(2);
  }

  @Test
  void theStatusAndTheMetricsHaveTheSameFigures() throws Exception {
    JsonNode status = Json.MAPPER.readTree(get(news.desk() + "/status", null).body());
    for (JsonNode stage : status.get("stages")) {
      String name = stage.get("stage").asText();
      assertThat(value("newswire_stage_consumers{stage=\"%s\"}".formatted(name)))
          .isEqualTo(stage.get("members").asInt());
      assertThat(scrape()).contains("newswire_lag_records{stage=\"" + name + "\"");
    }
    assertThat(value("newswire_index_documents{kind=\"article\"}"))
        .isEqualTo(status.get("counts").get("articles").asInt());
    assertThat(value("newswire_rules{status=\"ok\"}"))
        .isEqualTo(status.get("rules").get("all").asInt());
    assertThat(value("newswire_rejected_waiting")).isEqualTo(status.get("rejected").asInt());
  }

  @Test
  void theLatenciesHaveArticlesAsExemplarsAndNoLabelHasWordsOrTasks() throws Exception {
    String scrape = get(news.metrics(), OPEN_METRICS).body();
    assertThat(scrape)
        .containsPattern("newswire_latency_seconds_bucket\\{.*# \\{article_id=\"[0-9a-f]{32}\"")
        .as("a count with an exemplar makes Prometheus 2.42 refuse all")
        .doesNotContainPattern("(_count|_sum)\\{.*# \\{");
    assertThat(scrape.toLowerCase(Locale.ROOT))
        .doesNotContain("ferries", "calloway", "harbourledger");
    assertThat(scrape).doesNotContain("task_id", "task-id", "StreamThread");
  }

  @Test
  void theProbesOfARunningPipelineAreUp() throws Exception {
    String admin = news.metrics().replace("/metrics", "");
    for (String server : List.of(admin, news.desk())) {
      for (String probe : List.of("/health", "/health/live", "/health/ready")) {
        await(server + probe)
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(get(server + probe, null).body()).isEqualTo("{\"status\":\"up\"}"));
      }
    }
  }

  private static List<String> board() throws Exception {
    JsonNode board = Json.MAPPER.readTree(CONFIG.resolve("grafana/newswire.json").toFile());
    return board.findValuesAsText("expr");
  }

  private static List<String> alertRules() throws Exception {
    String yaml = Files.readString(CONFIG.resolve("prometheus/newswire-alerts.yml"));
    JsonNode file = Json.MAPPER.valueToTree(new Yaml().load(yaml));
    return file.findValuesAsText("expr");
  }

  private static Set<String> names(List<String> queries) {
    return queries.stream()
        .flatMap(query -> NAME.matcher(query).results())
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> exported() throws Exception {
    Stream<String> samples = scrape().lines().filter(line -> !line.startsWith("#"));
    return samples.map(line -> line.split("[{ ]")[0]).collect(Collectors.toSet());
  }

  private static double value(String sample) throws Exception {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sample + " is missing"));
  }

  private static String scrape() throws Exception {
    return get(news.metrics(), null).body();
  }

  private static HttpResponse<String> get(String url, String accept) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (accept != null) {
      request.header("Accept", accept);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
