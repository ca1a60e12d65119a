package io.newswire.launcher;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Checks {@code docker-compose.yml} as far as that goes without Docker. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> OURS =
      List.of("topics", "dashboards", "ingest", "enrich", "index", "deliver");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::-([^}]*))?}");
  private static final Pattern SETTING = Pattern.compile("\\$\\{env:([A-Z_]+)}");

  private final JsonNode compose = read();
  private final Map<String, JsonNode> services =
      compose.get("services").properties().stream().collect(toMap(Entry::getKey, Entry::getValue));

  @Test
  void startsEachServiceWithACommandThatThereIs() {
    for (String name : OURS) {
      String[] command =
          texts(services.get(name).get("command")).stream()
              .map(ComposeFileTest::withDefaults)
              .toArray(String[]::new);
      assertThatCode(() -> Newswire.commandLine().parseArgs(command))
          .as("%s: %s", name, String.join(" ", command))
          .doesNotThrowAnyException();
    }
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
    for (String name : List.of("elasticsearch", "kibana")) {
      assertThat(services.get(name).get("image").asText())
          .endsWith(":" + property(pom, "elasticsearch.version"));
    }
  }

  @Test
  void publishesPortsOnLoopbackOnly() {
    services.forEach(
        (name, service) ->
            assertThat(texts(service.path("ports")))
                .as(name)
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:")));
  }

  @Test
  void declaresEveryVolumeAndLimitsEveryMemory() {
    Set<String> declared = new HashSet<>();
    compose.get("volumes").fieldNames().forEachRemaining(declared::add);
    Set<String> used = new HashSet<>();

    services.forEach(
        (name, service) -> {
          assertThat(service.has("mem_limit")).as("mem_limit of %s", name).isTrue();
          texts(service.path("volumes")).forEach(volume -> used.add(volume.split(":")[0]));
        });

    assertThat(used).isEqualTo(declared);
  }

  @Test
  void givesEveryServiceTheEnvironmentItsConfigurationNames() throws IOException {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(ROOT.resolve("config/docker.properties"))) {
      settings.load(reader);
    }
    Set<String> named =
        settings.values().stream()
            .flatMap(value -> SETTING.matcher(value.toString()).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(named).isNotEmpty();
    for (String name : OURS) {
      JsonNode environment = services.get(name).get("environment");
      assertThat(named).as(name).allMatch(environment::has);
    }
  }

  @Test
  void showsEveryVariableWithItsDefaultInTheExample() throws IOException {
    Properties example = new Properties();
    try (Reader reader = Files.newBufferedReader(ROOT.resolve(".env.example"))) {
      example.load(reader);
    }
    Properties used = new Properties();
    VARIABLE
        .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
        .results()
        .forEach(match -> used.setProperty(match.group(1), match.group(2)));

    assertThat(used).isEqualTo(example);
  }

  private static String property(String pom, String name) {
    Matcher matcher = Pattern.compile("<" + name + ">(.+)</" + name + ">").matcher(pom);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }

  private static String withDefaults(String text) {
    return VARIABLE.matcher(text).replaceAll("$2");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static JsonNode read() {
    try (Reader reader = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
      return Json.MAPPER.valueToTree(new Yaml().<Map<String, Object>>load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
