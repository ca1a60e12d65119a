package io.newswire.model.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;

/** A properties file beside the configuration, whose values may come from elsewhere as well. */
public final class PropertiesFile {
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
    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
    try {
      settings.replaceAll(ConfigVariables::resolve);
    } catch (ConfigException e) {
      throw new ConfigException(file + ": " + e.getMessage());
    }
    return settings;
  }
}
