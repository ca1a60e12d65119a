package io.newswire.enrich;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The service in a process of its own, which can be killed. */
final class EnrichProcess implements AutoCloseable {
  private final Process process;

  private EnrichProcess(Process process) {
    this.process = process;
  }

  static EnrichProcess start(NewswireConfig config) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        List.of(
            java,
            "-Xmx256m",
            "-cp",
            classPath,
            EnrichProcess.class.getName(),
            config.kafkaBootstrapServers(),
            config.dataDir().toString());
    return new EnrichProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(config.dataDir() + "-enrich.log"))
            .start());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] args) throws InterruptedException {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, args[0], ConfigKeys.DATA_DIR, args[1]));
    new EnrichService(config, TestArticles::tagCapitals, TestArticles::findMarks).start();
    Thread.currentThread().join();
  }
}
