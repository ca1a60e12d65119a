package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.deliver.destination.Destinations;
import io.newswire.http.access.Publishers;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.config.PropertiesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** Files of settings: they can be used, or are refused with a message that names the place. */
class ConfigurationFuzzTest {
  private interface FileReader {
    void read(Path file);
  }

  @FuzzTest(maxDuration = "5m")
  void settings(byte[] content) throws IOException {
    read(content, file -> new Destinations(new NewswireConfig(PropertiesFile.read(file))).check());
  }

  @FuzzTest(maxDuration = "5m")
  void publishers(byte[] content) throws IOException {
    read(
        content,
        file ->
            Publishers.of(
                new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString()))));
  }

  private static void read(byte[] content, FileReader reader) throws IOException {
    Path file = Files.createTempFile("fuzz", ".properties");
    try {
      Files.write(file, content);
      reader.read(file);
    } catch (ConfigException e) {
      Rejections.check(e);
    } finally {
      Files.delete(file);
    }
  }
}
