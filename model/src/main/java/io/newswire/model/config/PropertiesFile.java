package io.newswire.model.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** A properties file beside the configuration, whose values may come from elsewhere as well. */
public final class PropertiesFile {
  private static final Pattern UNKNOWN = Pattern.compile("\\$\\{(env|file):");

  private PropertiesFile() {}

  /**
   * Its keys and values, {@code ${env:NAME}} and {@code ${file:PATH:KEY}} looked up.
   *
   * @throws ConfigException if it cannot be read or a value cannot be looked up; the message names
   *     the file, and the key
   */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException("cannot read %s: %s".formatted(file, e));
    }
    Map<String, String> settings = new TreeMap<>();
    new AbstractConfig(new ConfigDef(), properties, NewswireConfig.PROVIDERS, false)
        .originalsStrings()
        .forEach(
            (key, value) -> {
              if (UNKNOWN.matcher(value).find()) {
                throw new ConfigException(
                    "%s: %s is %s, and there is no such value".formatted(file, key, value));
              }
              settings.put(key, value);
            });
    return settings;
  }
}
