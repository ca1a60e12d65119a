package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
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
    String folder =
        ComposeFile.properties("config/docker/newswire.properties").getProperty("data.dir");

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
        ComposeFile.properties("config/docker/newswire.properties").values().stream()
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
  void showsEveryVariableWithItsDefaultInTheExample() throws IOException {
    Properties used = new Properties();
    ComposeFile.VARIABLE
        .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
        .results()
        .forEach(
            match ->
                used.setProperty(match.group(1), "-".equals(match.group(2)) ? match.group(3) : ""));

    assertThat(used).isEqualTo(ComposeFile.properties(".env.example"));
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

  private static String property(String pom, String name) {
    Matcher matcher = Pattern.compile("<" + name + ">(.+)</" + name + ">").matcher(pom);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
