package io.newswire.model.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;

/**
 * Replaces {@code ${env:NAME}} and {@code ${file:PATH:KEY}} in the values of a configuration, as
 * Kafka's config providers do. Those leave a variable that they do not find as it stands, and name
 * no key where they fail.
 */
public final class ConfigVariables {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(env|file):([^}]*+)}");
  private static final long MAX_FILE_BYTES = 1 << 20;

  private ConfigVariables() {}

  /**
   * One value with its variables replaced.
   *
   * @throws IllegalArgumentException if one cannot be looked up; the message names the variable or
   *     the file, and no value
   */
  public static String resolve(String value) {
    return VARIABLE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(find(found)));
  }

  /**
   * As above.
   *
   * @throws ConfigException instead; the message names the key too
   */
  static String resolve(String key, String value) {
    try {
      return resolve(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(key + ": " + e.getMessage());
    }
  }

  /** All settings with their variables replaced, except those that {@code deferred} names. */
  static Map<String, Object> resolve(Map<String, ?> settings, Predicate<String> deferred) {
    Map<String, Object> resolved = new HashMap<>(settings);
    resolved.replaceAll(
        (key, value) ->
            value instanceof String text && !deferred.test(key) ? resolve(key, text) : value);
    return resolved;
  }

  private static String find(MatchResult variable) {
    String place = variable.group(2);
    int colon = place.lastIndexOf(':');
    String path = colon < 0 ? null : place.substring(0, colon);
    String name = place.substring(colon + 1);
    try {
      return "env".equals(variable.group(1)) ? environment(path, name) : property(path, name);
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String environment(String path, String name) {
    if (path != null) {
      throw new IllegalArgumentException(
          "write ${env:NAME} for an environment variable, not ${env:%s:%s}".formatted(path, name));
    }
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the environment variable %s is not set here".formatted(name));
    }
    return value;
  }

  private static String property(String path, String name) throws IOException {
    if (path == null || path.isBlank()) {
      throw new IllegalArgumentException("write ${file:PATH:KEY}, KEY being a key of that file");
    }
    String value = read(Path.of(path)).getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("file %s has no key %s".formatted(path, name));
    }
    return value;
  }

  private static Properties read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    if (Files.size(file) > MAX_FILE_BYTES) {
      throw new IOException(
          "file %s has more than %,d bytes; it is to hold lines of KEY=VALUE"
              .formatted(file, MAX_FILE_BYTES));
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("file %s cannot be read (%s)".formatted(file, e), e);
    }
    return properties;
  }
}
