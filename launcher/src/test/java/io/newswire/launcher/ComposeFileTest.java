package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import io.newswire.testkit.RawConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks {@code docker-compose.yml} as far as that goes without starting anything. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SETTING = Pattern.compile("\\$\\{env:([A-Z_]+)}");
  private static final Properties NOTHING = new Properties();

  private final ComposeFile compose = ComposeFile.read();
  private final Map<String, JsonNode> services = compose.services();

  @Test
  void hasOnlyWhatTheComposeSpecificationKnows() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("/compose-file.schema.json")) {
      Schema compiled =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);

      assertThat(compiled.validate(compose.json().toString(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void startsEachServiceWithACommandThatThereIs() {
    assertThat(compose.ours())
        .contains("topics", "indices", "dashboards", "ingest", "enrich", "index", "deliver");
    for (String name : compose.ours()) {
      String[] command = compose.command(name, NOTHING).toArray(String[]::new);
      assertThatCode(() -> Newswire.commandLine().parseArgs(command))
          .as("%s: %s", name, String.join(" ", command))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void ourContainersWriteNothingButTheirVolumeAndTemporaryFiles() {
    for (String name : compose.ours()) {
      JsonNode service = services.get(name);
      assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
      assertThat(service.path("tmpfs").toString()).as(name).contains("/tmp:exec");
      assertThat(service.path("cap_drop").toString()).as(name).isEqualTo("[\"ALL\"]");
    }
  }

  /** Those of a service that is scaled would share a named one, and its stores have one owner. */
  @Test
  void everyContainerHasADataFolderOfItsOwn() throws IOException {
    String folder = properties("config/docker/newswire.properties").getProperty("data.dir");

    assertThat(Files.readAllLines(ROOT.resolve("Dockerfile"))).contains("VOLUME " + folder);
    for (String name : compose.ours()) {
      assertThat(ComposeFile.texts(services.get(name).get("volumes")))
          .as(name)
          .allMatch(volume -> volume.endsWith(":ro"))
          .noneMatch(volume -> volume.contains(":" + folder));
    }
  }

  @Test
  void ourContainersHaveAsMuchTimeToStopAsInTheChart() throws IOException {
    String chart = Files.readString(ROOT.resolve("charts/newswire/values.yaml"));

    for (String name : compose.ours()) {
      String time = services.get(name).path("stop_grace_period").asText();
      assertThat(time).as(name).matches("[1-9][0-9]s");
      assertThat(chart)
          .as(name)
          .contains("terminationGracePeriodSeconds: " + time.replace("s", "") + "\n");
    }
  }

  @Test
  void onlyKibanaAndItsDashboardsAreLeftOutOfTheSmallOne() {
    assertThat(services)
        .allSatisfy(
            (name, service) ->
                assertThat(service.has("profiles"))
                    .as(name)
                    .isEqualTo(List.of("kibana", "dashboards").contains(name)));
  }

  @Test
  void waitsOnlyForWhatCanComeTrue() {
    services.forEach(
        (name, service) ->
            service
                .path("depends_on")
                .properties()
                .forEach(
                    on ->
                        assertThat(canComeTrue(on.getKey(), on.getValue().path("condition")))
                            .as("%s waits for %s: %s", name, on.getKey(), on.getValue())
                            .isTrue()));
  }

  private boolean canComeTrue(String name, JsonNode condition) {
    JsonNode service = services.get(name);
    return service != null
        && switch (condition.asText()) {
          case "service_healthy" -> service.has("healthcheck");
          case "service_completed_successfully" -> "no".equals(service.path("restart").asText());
          default -> false;
        };
  }

  @Test
  void runsTheVersionsThatTheBuildIsTestedWith() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(services.get("kafka").get("image").asText())
        .endsWith(":" + property(pom, "kafka.version"));
    for (String name : List.of("certificates", "elasticsearch", "users", "kibana")) {
      assertThat(services.get(name).get("image").asText())
          .endsWith(":" + property(pom, "elasticsearch.version"));
    }
  }

  @Test
  void declaresEveryVolumeItUses() {
    Set<String> declared = new HashSet<>();
    compose.json().get("volumes").fieldNames().forEachRemaining(declared::add);

    Set<String> used =
        services.values().stream()
            .flatMap(service -> ComposeFile.texts(service.path("volumes")).stream())
            .map(volume -> volume.split(":")[0])
            .filter(volume -> !volume.startsWith("."))
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(declared);
  }

  @Test
  void mountsFilesThatThereAre() {
    assertThat(ROOT.resolve("config/docker"))
        .isDirectoryContaining("glob:**/certificates.sh")
        .isDirectoryContaining("glob:**/users.sh");
    for (String job : List.of("certificates", "users")) {
      assertThat(ComposeFile.texts(services.get(job).get("volumes")))
          .contains("./config/docker:/docker:ro");
      assertThat(ComposeFile.texts(services.get(job).get("command")))
          .containsExactly("bash", "/docker/" + job + ".sh");
    }
  }

  @Test
  void givesEveryServiceTheEnvironmentItsConfigurationNames() throws IOException {
    Set<String> named =
        properties("config/docker/newswire.properties").values().stream()
            .flatMap(value -> SETTING.matcher(value.toString()).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(named).contains("ELASTICSEARCH_PASSWORD");
    for (String name : compose.ours()) {
      JsonNode environment = services.get(name).get("environment");
      assertThat(named).as(name).allMatch(environment::has);
    }
  }

  @Test
  void serversAreReachedByTheNameOfTheirServiceAndFromTheHost() throws Exception {
    NewswireConfig config = httpSettings();
    List<EndpointGroup> routes = List.of(new HealthRoute(List.of()));
    for (HttpServer made :
        List.of(new HttpServer(config, routes), HttpServer.admin(config, routes))) {
      try (HttpServer server = made) {
        server.start();

        for (String name : compose.ours()) {
          assertThat(health(server, name + ":8080"))
              .as(name)
              .startsWith(runs(name) ? "HTTP/1.1 200" : "HTTP/1.1 421");
        }
        for (String host : List.of("127.0.0.1:8080", "localhost:8080", "localhost")) {
          assertThat(health(server, host)).as(host).startsWith("HTTP/1.1 200");
        }
      }
    }
  }

  @Test
  void everyServiceIsHealthyAsSoonAsItIsReady() throws Exception {
    AtomicReference<String> starts = new AtomicReference<>("it starts");
    HealthSource feedIsAway =
        new HealthSource() {
          @Override
          public Optional<String> problem() {
            return Optional.of("a feed is away");
          }

          @Override
          public Optional<String> notReady() {
            return Optional.ofNullable(starts.get());
          }
        };
    try (HttpServer server =
        HttpServer.admin(httpSettings(), List.of(new HealthRoute(List.of(feedIsAway))))) {
      server.start();
      List<String> services = compose.ours().stream().filter(this::runs).toList();
      assertThat(services).hasSize(4);

      for (String name : services) {
        starts.set("it starts");
        assertThat(compose.isHealthy(name, server.port())).as(name).isFalse();
        starts.set(null);
        assertThat(compose.isHealthy(name, server.port())).as(name).isTrue();
      }
    }
  }

  @Test
  void otherContainersReachMetricsAndTheHostDoesNot() throws IOException {
    Properties settings = properties("config/docker/newswire.properties");

    assertThat(settings).containsEntry(ConfigKeys.ADMIN_HTTP_HOST, "0.0.0.0");
    assertThat(settings).doesNotContainKey(ConfigKeys.ADMIN_HTTP_PORT);
    assertThat(new NewswireConfig(Map.of()).adminHttpPort()).isEqualTo(ComposeFile.ADMIN_PORT);
    for (String name : compose.ours()) {
      assertThat(services.get(name).path("ports").toString())
          .as(name)
          .doesNotContain("" + ComposeFile.ADMIN_PORT);
    }
  }

  private boolean runs(String name) {
    return compose.command(name, NOTHING).get(0).equals("run");
  }

  /** As the configuration of the containers has them, but at ports that are free here. */
  private static NewswireConfig httpSettings() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    properties("config/docker/newswire.properties")
        .forEach((key, value) -> settings.put(key.toString(), value));
    settings.keySet().removeIf(key -> !key.contains(".http."));
    settings.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    settings.put(ConfigKeys.ADMIN_HTTP_PORT, 0);
    return new NewswireConfig(settings);
  }

  private static String health(HttpServer server, String host) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection
          .send("GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host))
          .readToEnd();
    }
  }

  @Test
  void showsEveryVariableWithItsDefaultInTheExample() throws IOException {
    Properties used = new Properties();
    ComposeFile.VARIABLE
        .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
        .results()
        .forEach(
            match ->
                used.setProperty(match.group(1), "-".equals(match.group(2)) ? match.group(3) : ""));

    assertThat(used).isEqualTo(properties(".env.example"));
  }

  @Test
  void startsNothingWithoutPasswordsAndSaysHowToMakeThem() {
    for (String name : List.of("elasticsearch", "users", "kibana", "ingest")) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> compose.environment(name, new Properties()))
          .withMessageContaining("run ./make-env first");
    }
  }

  private static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(ROOT.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }

  private static String property(String pom, String name) {
    Matcher matcher = Pattern.compile("<" + name + ">(.+)</" + name + ">").matcher(pom);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
