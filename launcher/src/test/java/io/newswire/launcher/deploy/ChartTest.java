package io.newswire.launcher.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import io.newswire.launcher.Newswire;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Helm makes of the chart. No Kubernetes is asked. */
class ChartTest {
  private static final Set<String> SERVICES = Set.of("ingest", "enrich", "index", "deliver");

  private final List<JsonNode> objects = Chart.render(Map.of());

  @Test
  void helmFindsNothingWrong(@TempDir Path dir) throws IOException {
    LintResult lint = Chart.lint(dir);

    assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
  }

  @Test
  void everyServiceRunsWithCommandsThatThereAre() {
    assertThat(pods(objects).keySet())
        .hasSize(SERVICES.size())
        .allMatch(name -> SERVICES.contains(name.substring("news-newswire-".length())));
    for (JsonNode container : containers(objects)) {
      List<String> args = new ArrayList<>();
      container.get("args").forEach(arg -> args.add(arg.asText()));
      assertThatCode(() -> Newswire.commandLine().parseArgs(args.toArray(String[]::new)))
          .as("%s", args)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void nothingRunsAsRootOrWritesOutsideOfItsMounts() {
    pods(objects)
        .forEach(
            (name, pod) -> assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive());
    for (JsonNode container : containers(objects)) {
      JsonNode security = container.get("securityContext");
      assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(security.get("runAsNonRoot").asBoolean()).isTrue();
      assertThat(security.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
      assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
      assertThat(container.get("volumeMounts").findValuesAsText("mountPath"))
          .contains("/var/lib/newswire", "/tmp");
    }
  }

  @Test
  void theUserIsThatOfTheImage() throws IOException {
    String dockerfile = Files.readString(Path.of("../Dockerfile"));

    pods(objects)
        .forEach(
            (name, pod) ->
                assertThat(dockerfile.lines())
                    .contains("USER " + pod.at("/securityContext/runAsUser").asText()));
  }

  @Test
  void everyMountHasItsVolume() {
    for (JsonNode object : objects) {
      JsonNode spec = object.at("/spec/template/spec");
      if (!spec.isMissingNode()) {
        List<String> volumes = new ArrayList<>();
        spec.get("volumes").forEach(volume -> volumes.add(volume.get("name").asText()));
        object
            .at("/spec/volumeClaimTemplates")
            .forEach(claim -> volumes.add(claim.at("/metadata/name").asText()));
        assertThat(volumes)
            .doesNotHaveDuplicates()
            .containsAll(spec.at("/containers/0/volumeMounts").findValuesAsText("name"));
      }
    }
  }

  @Test
  void theConfigurationIsOneThatNewswireTakes() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    properties(objects)
        .forEach(
            (key, value) -> settings.put(key.toString(), value.toString().replace("${env:", "${")));

    NewswireConfig config = new NewswireConfig(settings);

    assertThat(config.kafkaBootstrapServers()).isEqualTo("news-kafka-bootstrap:9092");
    assertThat(config.topicPartitions()).isEqualTo(12);
    assertThat(settings.get("ingest.http.allowed.hosts").toString().split(","))
        .contains("news-newswire-ingest", "news.example");
    assertThat(settings).containsEntry("destinations.slack.desk.url", "${SLACK_DESK}");
  }

  @Test
  void valuesOfConfigArriveAsTheyStandInTheFile(@TempDir Path dir) throws IOException {
    Map<String, Object> config =
        Map.of(
            "ingest.http.max.request.bytes",
            33554432,
            "deliver.give.up.ms",
            604800000L,
            "topics.ratio",
            0.25,
            "topics.flag",
            true,
            "topics.pattern",
            "a\\d+\\\\b: \"c\" = #d");
    Path values = dir.resolve("more.yaml");
    Files.write(values, Json.bytes(Map.of("config", config))); // JSON is YAML.

    Properties properties = properties(Chart.render(Map.of(), values));

    config.forEach((key, value) -> assertThat(properties).containsEntry(key, value.toString()));
  }

  @Test
  void aValueOfConfigIsOneLine(@TempDir Path dir) throws IOException {
    Path values = Files.writeString(dir.resolve("more.yaml"), "config: {key: \"1\\nother=2\"}");

    assertThatThrownBy(() -> Chart.render(Map.of(), values)).hasMessageContaining("config");
  }

  @Test
  void withoutAnAdminPortOnlyTheHttpServerIsProbed() {
    for (JsonNode pod : pods(Chart.render(Map.of("admin.enabled", false))).values()) {
      JsonNode container = pod.at("/containers/0");
      boolean serves = container.get("name").asText().equals("ingest");
      assertThat(container.at("/readinessProbe/tcpSocket/port").asText())
          .isEqualTo(serves ? "http" : "");
      assertThat(container.has("livenessProbe")).isEqualTo(serves);
    }
  }

  @Test
  void withAnAdminPortEveryServiceIsProbedThere() {
    Map<String, JsonNode> pods = pods(objects);

    assertThat(pods).hasSize(SERVICES.size());
    for (JsonNode pod : pods.values()) {
      JsonNode container = pod.at("/containers/0");
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
      // Searches go on without Kafka, and pushes are answered with 503: that needs the server.
      boolean serves = container.get("name").asText().equals("ingest");
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo(serves ? "" : "/health/ready");
      assertThat(container.at("/readinessProbe/tcpSocket/port").asText())
          .isEqualTo(serves ? "http" : "");
      assertThat(container.at("/ports").findValuesAsText("name")).contains("admin");
    }
  }

  @Test
  void withoutANetworkPolicyThereIsNone() {
    assertThat(policies(objects)).isEmpty();
  }

  @Test
  void aNetworkPolicyOpensTheHttpServerAndTheAdminPortForPrometheusAlone(@TempDir Path dir)
      throws IOException {
    Path values =
        Files.writeString(
            dir.resolve("more.yaml"),
            "networkPolicy: {enabled: true, metricsFrom: [{podSelector: {matchLabels: {app:"
                + " p}}}]}");

    Map<String, JsonNode> policies = policies(Chart.render(Map.of(), values));

    assertThat(policies).containsOnlyKeys("news-newswire", "news-newswire-ingest");
    policies.values().forEach(policy -> assertThat(selects(policy, "ingest")).isTrue());
    JsonNode all = policies.get("news-newswire");
    assertThat(SERVICES).allMatch(service -> selects(all, service));
    assertThat(all.get("ingress").toString())
        .isEqualTo(
            "[{\"ports\":[{\"port\":\"admin\"}],"
                + "\"from\":[{\"podSelector\":{\"matchLabels\":{\"app\":\"p\"}}}]}]");
    JsonNode ingest = policies.get("news-newswire-ingest");
    assertThat(SERVICES).filteredOn(service -> selects(ingest, service)).containsOnly("ingest");
    assertThat(ingest.get("ingress").toString()).isEqualTo("[{\"ports\":[{\"port\":\"http\"}]}]");
  }

  /** To Kubernetes a rule without peers is one for everybody. */
  @Test
  void aNetworkPolicyWithoutPeersOpensNoAdminPort() {
    Map<String, JsonNode> policies = policies(Chart.render(Map.of("networkPolicy.enabled", true)));

    assertThat(policies.get("news-newswire").get("ingress")).isEmpty();
    assertThat(policies.get("news-newswire").get("policyTypes").toString())
        .isEqualTo("[\"Ingress\"]");
  }

  private static Map<String, JsonNode> policies(List<JsonNode> objects) {
    return objects.stream()
        .filter(object -> object.get("kind").asText().equals("NetworkPolicy"))
        .collect(
            toMap(object -> object.at("/metadata/name").asText(), object -> object.get("spec")));
  }

  /** Whether a policy is one for the pods of a service. */
  private boolean selects(JsonNode policy, String service) {
    JsonNode labels =
        objects.stream()
            .filter(
                object -> object.at("/metadata/name").asText().equals("news-newswire-" + service))
            .filter(object -> object.has("spec") && object.at("/spec/template").isObject())
            .findFirst()
            .orElseThrow()
            .at("/spec/template/metadata/labels");
    return policy.at("/podSelector/matchLabels").properties().stream()
        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.bootstrapServers, kafka, kafka.bootstrapServers",
    "elasticsearch.url, search:9200, elasticsearch.url",
    "services.enrich.replicas, many, services.enrich.replicas",
    "services.enrich.replica, 2, replica",
    "http.port, 80, http.port",
    "config.Data, 1, config",
    "networkPolicy.enabled, sometimes, networkPolicy.enabled",
    "networkPolicy.metricsFrom[0].namespace, monitoring, namespace",
  })
  void aWrongValueIsRefusedAndNamed(String name, String value, String named) {
    assertThatThrownBy(() -> Chart.render(Map.of(name, value))).hasMessageContaining(named);
  }

  @Test
  void theExamplesNameTheVersionsOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));

    assertThat(pom)
        .contains(
            "<kafka.version>"
                + Chart.example("strimzi.yaml").get(1).at("/spec/kafka/version").asText(),
            "<elasticsearch.version>"
                + Chart.example("eck.yaml").get(0).at("/spec/version").asText());
  }

  private static Properties properties(List<JsonNode> objects) throws IOException {
    Properties properties = new Properties();
    for (JsonNode object : objects) {
      if (object.get("kind").asText().equals("ConfigMap")) {
        properties.load(new StringReader(object.at("/data/newswire.properties").asText()));
      }
    }
    return properties;
  }

  private static Map<String, JsonNode> pods(List<JsonNode> objects) {
    Map<String, JsonNode> pods = new HashMap<>();
    for (JsonNode object : objects) {
      JsonNode pod = object.at("/spec/template/spec");
      if (!pod.isMissingNode()) {
        pods.put(object.at("/metadata/name").asText(), pod);
      }
    }
    return pods;
  }

  private static List<JsonNode> containers(List<JsonNode> objects) {
    List<JsonNode> containers = new ArrayList<>();
    for (JsonNode pod : pods(objects).values()) {
      pod.get("initContainers").forEach(containers::add);
      pod.get("containers").forEach(containers::add);
    }
    return containers;
  }
}
