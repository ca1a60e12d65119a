package io.newswire.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Starts services as {@code docker-compose.yml} does, but as processes: each in a folder laid out
 * like the image, with the file's command and environment and nothing else.
 */
final class Containers implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final ComposeFile compose = ComposeFile.read();
  private final Path folder;
  private final Properties variables;
  private final UnaryOperator<String> addresses;
  private final List<Container> started = new ArrayList<>();
  private final List<Path> links = new ArrayList<>();

  /**
   * Starts nothing yet.
   *
   * @param variables of {@code .env}
   * @param addresses turns the addresses and paths of the file into those of this machine
   */
  Containers(Path folder, Properties variables, UnaryOperator<String> addresses) {
    this.folder = folder;
    this.variables = variables;
    this.addresses = addresses;
  }

  /** A started service and what it printed. */
  record Container(Process process, Path output) {
    String said() throws IOException {
      return Files.readString(output);
    }
  }

  Container start(String service) throws IOException {
    Path image = image(Files.createDirectories(folder.resolve(service)));
    List<String> command = new ArrayList<>(List.of(image.resolve("newswire").toString()));
    command.addAll(compose.command(service, variables));
    Path output = folder.resolve(service + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
    builder.environment().put("NEWSWIRE_SKIP_BUILD", "1");
    Map<String, String> environment = compose.environment(service, variables);
    environment.forEach((name, value) -> builder.environment().put(name, addresses.apply(value)));
    Container container = new Container(builder.start(), output);
    started.add(container);
    return container;
  }

  /** As the Dockerfile lays it out. */
  private Path image(Path image) throws IOException {
    Files.copy(ROOT.resolve("newswire"), image.resolve("newswire"));
    Path target = Files.createDirectories(image.resolve("launcher/target"));
    for (String built : List.of("lib", "newswire-launcher.jar")) {
      links.add(
          Files.createSymbolicLink(
              target.resolve(built), ROOT.resolve("launcher/target").resolve(built)));
    }
    // The archives of classes are part of an image, and nobody may write there.
    Files.createFile(target.resolve("classes-of"));
    Path config = Files.createDirectories(image.resolve("config"));
    String settings =
        Files.readString(ROOT.resolve("config/docker/newswire.properties"))
            .replace("/var/lib/newswire", image.resolve("data").toString());
    Files.writeString(
        config.resolve("newswire.properties"),
        settings + "\ningest.http.port=0\nadmin.http.port=0\n");
    return image;
  }

  @Override
  public void close() throws IOException {
    started.forEach(container -> container.process().destroyForcibly());
    for (Path link : links) {
      Files.delete(link);
    }
  }
}
