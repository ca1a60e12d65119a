package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one embedded Elasticsearch: its data, and what is written anew at each start. */
record ElasticsearchFolder(Path dir) {
  ElasticsearchFolder {
    dir = dir.toAbsolutePath().normalize();
  }

  Path data() {
    return dir.resolve("data");
  }

  Path config() {
    return dir.resolve("config");
  }

  Path tmp() {
    return dir.resolve("tmp");
  }

  Path logs() {
    return dir.resolve("logs");
  }

  Path log() {
    return logs().resolve("elasticsearch.log");
  }

  Path pidFile() {
    return dir.resolve("elasticsearch.pid");
  }

  /** The options of its JVM; on a command line, this path shows whose Elasticsearch it is. */
  Path jvmOptions() {
    return config().resolve("elasticsearch.jvm");
  }

  /** Creates the folders, empties those that are not data, and writes the configuration. */
  void prepare(Path home) throws IOException {
    delete(tmp());
    for (Path folder : List.of(data(), config(), tmp(), logs())) {
      Files.createDirectories(folder);
    }
    try (InputStream log4j = resource("elasticsearch.log4j2")) {
      Files.copy(log4j, config().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
    }
    // Read, though all settings are passed at the start.
    Files.writeString(config().resolve("elasticsearch.yml"), "");
    Files.writeString(jvmOptions(), options(home));
    Files.writeString(log(), "");
  }

  private String options(Path home) throws IOException {
    int java = Runtime.version().feature();
    Map<String, String> values =
        Map.of(
            "${home}", home.toString(),
            "${version}", Distribution.version(home),
            "${tmp}", tmp().toString(),
            "${java}", Integer.toString(java),
            "${locale}", java >= 23 ? "CLDR" : "SPI,COMPAT");
    StringBuilder options = new StringBuilder();
    try (InputStream template = resource("elasticsearch.jvm")) {
      for (String line : new String(template.readAllBytes(), UTF_8).split("\n")) {
        if (line.startsWith("-")) {
          options.append(quoted(line, values)).append('\n');
        } else if (line.matches("\\d+ -.*") && java >= Integer.parseInt(line.split(" ")[0])) {
          options.append(quoted(line.substring(line.indexOf('-')), values)).append('\n');
        }
      }
    }
    return options.toString();
  }

  /** As an argument file of the java command wants it. */
  private static String quoted(String option, Map<String, String> values) {
    String filled = option;
    for (var value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return '"' + filled.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static InputStream resource(String name) {
    return ElasticsearchFolder.class.getResourceAsStream(name);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
