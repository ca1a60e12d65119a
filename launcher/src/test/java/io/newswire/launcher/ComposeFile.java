package io.newswire.launcher;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, read as Compose does. */
final class ComposeFile {
  /** A variable, and what stands for it where it is not set: a default, or an error. */
  static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

  /** At which the services are probed, each in its container. */
  static final int ADMIN_PORT = 9480;

  private static final Path FILE = Path.of("../docker-compose.yml");

  private final JsonNode json;

  private ComposeFile(JsonNode json) {
    this.json = json;
  }

  static ComposeFile read() {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new ComposeFile(Json.MAPPER.valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of a file of the project. */
  static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("..").resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }

  JsonNode json() {
    return json;
  }

  /** By name. */
  Map<String, JsonNode> services() {
    return json.get("services").properties().stream()
        .collect(toMap(Entry::getKey, Entry::getValue));
  }

  /** The names of those that run Newswire's image. */
  List<String> ours() {
    return services().entrySet().stream()
        .filter(service -> service.getValue().path("image").asText().equals("newswire"))
        .map(Entry::getKey)
        .sorted()
        .toList();
  }

  /** A service's command with its variables filled in. */
  List<String> command(String service, Properties variables) {
    return texts(services().get(service).get("command")).stream()
        .map(text -> filled(text, variables))
        .toList();
  }

  /** A service's environment with its variables filled in. */
  Map<String, String> environment(String service, Properties variables) {
    Map<String, String> environment = new TreeMap<>();
    services()
        .get(service)
        .get("environment")
        .properties()
        .forEach(
            entry -> environment.put(entry.getKey(), filled(entry.getValue().asText(), variables)));
    return environment;
  }

  /** Runs a service's health check against the admin port of one that runs here. */
  boolean isHealthy(String service, int adminPort) throws IOException, InterruptedException {
    List<String> test = texts(services().get(service).at("/healthcheck/test"));
    if (!test.get(0).equals("CMD")) {
      throw new IllegalStateException("the health check of " + service + " is " + test);
    }
    List<String> command =
        test.stream()
            .skip(1)
            .map(word -> word.replace("/127.0.0.1/" + ADMIN_PORT, "/127.0.0.1/" + adminPort))
            .toList();
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    asked.getInputStream().readAllBytes();
    return asked.waitFor() == 0;
  }

  static String filled(String text, Properties variables) {
    return VARIABLE.matcher(text).replaceAll(found -> quoted(found, variables));
  }

  private static String quoted(MatchResult found, Properties variables) {
    String value = variables.getProperty(found.group(1), "");
    if (value.isEmpty() && "?".equals(found.group(2))) {
      throw new IllegalArgumentException(found.group(1) + ": " + found.group(3));
    }
    return Matcher.quoteReplacement(value.isEmpty() ? found.group(3) : value);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
