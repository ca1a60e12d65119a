package io.newswire.launcher.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart in {@code charts/newswire}, as Helm itself reads it. */
final class Chart {
  static final Path FOLDER = Path.of("../charts/newswire");
  private static final Path EXAMPLE = FOLDER.resolve("examples/values.yaml");

  private Chart() {}

  /**
   * The objects of a release named {@code news}, with the values of the example.
   *
   * @param changes values in place of others, such as {@code admin.enabled} to {@code true}
   * @param files of more values
   * @throws IllegalStateException with Helm's message if it refuses them
   */
  static List<JsonNode> render(Map<String, Object> changes, Path... files) {
    var template = new Helm(FOLDER).template().withName("news").withValuesFile(EXAMPLE);
    Stream.of(files).forEach(template::withValuesFile);
    changes.forEach(template::set);
    return yaml(template.call());
  }

  /**
   * As {@code helm lint --strict} with the values of the example, which it takes from the chart.
   */
  static LintResult lint(Path dir) throws IOException {
    Path copy = dir.resolve("newswire");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
      }
    }
    JsonNode values = yaml(Files.readString(FOLDER.resolve("values.yaml"))).get(0);
    JsonNode example = yaml(Files.readString(EXAMPLE)).get(0);
    JsonNode merged = Json.MAPPER.readerForUpdating(values).readValue(example);
    // JSON is YAML.
    Files.write(copy.resolve("values.yaml"), Json.bytes(merged));
    return new Helm(copy).lint().strict().call();
  }

  /** The documents of a text of YAML. */
  static List<JsonNode> yaml(String text) {
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
      if (document != null) {
        documents.add(Json.MAPPER.valueToTree(document));
      }
    }
    return documents;
  }

  static List<JsonNode> example(String file) {
    try {
      return yaml(Files.readString(FOLDER.resolve("examples").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
