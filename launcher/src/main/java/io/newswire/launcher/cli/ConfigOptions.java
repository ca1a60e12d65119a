package io.newswire.launcher.cli;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NewswireHome;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options that name the configuration. They are options of {@code newswire} itself, which every
 * command inherits: they may stand before the command or behind it.
 */
public final class ConfigOptions {
  /** The name of this mixin in {@code newswire}. */
  public static final String MIXIN = "configuration";

  /** The names of the options; each is followed by a value. */
  public static final List<String> NAMES = List.of("--config", "--set");

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "The configuration; config/newswire.properties beside the command if not given.")
  private Path file;

  private final Map<String, String> overrides = new LinkedHashMap<>();

  /** A method, because a field would forget what stands before the command. */
  @Option(
      names = "--set",
      scope = ScopeType.INHERIT,
      paramLabel = "KEY=VALUE",
      description = "Overrides one key of the configuration; may be given often.")
  private void set(Map<String, String> given) {
    if (given != null) {
      overrides.putAll(given);
    }
  }

  /** Returns the options that were given to a command, or before it. */
  static ConfigOptions of(CommandSpec command) {
    return (ConfigOptions) command.root().mixins().get(MIXIN).userObject();
  }

  /**
   * Reads and checks the configuration. Relative paths in it are relative to Newswire's own folder,
   * so that a command finds the same data in any working directory.
   *
   * @throws InvalidInputException if the file cannot be read
   * @throws org.apache.kafka.common.config.ConfigException if a key or value is wrong
   */
  public NewswireConfig load() {
    Map<String, String> settings = new HashMap<>(read());
    settings.putAll(overrides);
    NewswireConfig config = new NewswireConfig(settings);
    // Not a constant: a help would read the definitions of all keys with it.
    for (String key :
        List.of(ConfigKeys.DATA_DIR, ConfigKeys.INGEST_FOLDER, ConfigKeys.INGEST_HTTP_PUBLISHERS)) {
      String path = config.getString(key);
      if (!path.isBlank()) {
        config = config.with(key, NewswireHome.path().resolve(path).toString());
      }
    }
    return config;
  }

  private Map<String, String> read() {
    Path from = file == null ? NewswireHome.path().resolve("config/newswire.properties") : file;
    if (file == null && !Files.exists(from)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(from)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException(
          "cannot read the configuration " + from + ": " + e.getMessage(), e);
    }
    Map<String, String> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> settings.put(k, properties.getProperty(k)));
    return settings;
  }
}
