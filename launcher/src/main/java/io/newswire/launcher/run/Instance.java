package io.newswire.launcher.run;

import io.newswire.admin.rules.KnownDestinations;
import io.newswire.deliver.destination.Destinations;
import io.newswire.embedded.OwnerLock;
import io.newswire.launcher.client.HttpSearch;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The Newswire that runs with a data folder: it holds the lock of the folder, and writes its
 * addresses there for commands in other terminals.
 */
public final class Instance implements AutoCloseable {
  private static final String PID = "pid";
  private static final String HTTP = "http.url";

  /** How much longer than the time limit of a search its answer may take. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final List<String> DESTINATION_SETTINGS =
      List.of(ConfigKeys.DELIVER_ADDRESSES_IN_RULES, ConfigKeys.SMTP_HOST);

  private final Path file;
  private final OwnerLock lock;

  private Instance(Path file, OwnerLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the data folder for this process.
   *
   * @throws io.newswire.embedded.StartException if another process has it; the message names it
   */
  public static Instance take(Path dataDir) {
    Instance instance = new Instance(addresses(dataDir), OwnerLock.take(dataDir));
    instance.forgetAddresses();
    return instance;
  }

  /**
   * Writes the addresses of the services, the time limit of searches and the names of the
   * destinations, for commands in other terminals. The settings of destinations may be secret and
   * are not written.
   */
  public void announce(NewswireConfig running, String httpUrl) {
    Properties properties = new Properties();
    properties.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
    properties.setProperty(HTTP, httpUrl);
    properties.setProperty(ConfigKeys.SEARCH_TIMEOUT_MS, timeLimit(running));
    properties.setProperty(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, running.kafkaBootstrapServers());
    properties.setProperty(ConfigKeys.ELASTICSEARCH_URL, running.elasticsearchUrl());
    DESTINATION_SETTINGS.forEach(
        key -> properties.setProperty(key, String.valueOf(running.values().get(key))));
    running
        .destinations()
        .keySet()
        .forEach(key -> properties.setProperty(ConfigKeys.DESTINATIONS_PREFIX + key, ""));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Where the running Newswire is");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the configuration with the addresses of the running instance in place of empty ones.
   *
   * @param keys the keys of the addresses
   * @throws LaunchException if one is empty and nothing runs with the data folder
   */
  public static NewswireConfig connect(NewswireConfig config, String... keys) {
    NewswireConfig connected = config;
    for (String key : keys) {
      if (config.getString(key).isBlank()) {
        connected = connected.with(key, running(config.dataDir(), key).getProperty(key));
      }
    }
    return connected;
  }

  /**
   * Returns the HTTP search of the instance that runs with the data folder.
   *
   * @return empty if none runs, if the configuration has an address of Elasticsearch, which may be
   *     another one, or if it has another time limit for searches than the instance
   */
  public static Optional<HttpSearch> search(NewswireConfig config) {
    if (!config.elasticsearchEmbedded()) {
      return Optional.empty();
    }
    Duration limit = Duration.ofMillis(config.getInt(ConfigKeys.SEARCH_TIMEOUT_MS));
    return read(config.dataDir())
        .filter(
            running -> timeLimit(config).equals(running.getProperty(ConfigKeys.SEARCH_TIMEOUT_MS)))
        .map(running -> running.getProperty(HTTP))
        .flatMap(Instance::address)
        .map(server -> new HttpSearch(server, limit.plus(MARGIN)));
  }

  private static String timeLimit(NewswireConfig config) {
    return String.valueOf(config.getInt(ConfigKeys.SEARCH_TIMEOUT_MS));
  }

  private static Optional<URI> address(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the destinations of the instance that runs with the data folder and the same Kafka. If
   * there is none, those of the configuration, which do not decide.
   */
  public static KnownDestinations destinations(NewswireConfig config) {
    return read(config.dataDir())
        .filter(running -> config.kafkaEmbedded() || hasSameKafka(running, config))
        .map(running -> KnownDestinations.of(withDestinations(config, running)))
        .orElseGet(() -> new KnownDestinations(new Destinations(config), false));
  }

  private static boolean hasSameKafka(Properties running, NewswireConfig config) {
    String kafka = running.getProperty(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS);
    return config.kafkaBootstrapServers().equals(kafka);
  }

  private static NewswireConfig withDestinations(NewswireConfig config, Properties running) {
    Map<String, Object> settings = new HashMap<>();
    running.stringPropertyNames().stream()
        .filter(Instance::isAboutDestinations)
        .forEach(key -> settings.put(key, running.getProperty(key)));
    return config.without(Instance::isAboutDestinations).with(settings);
  }

  private static boolean isAboutDestinations(String key) {
    return key.startsWith(ConfigKeys.DESTINATIONS_PREFIX) || DESTINATION_SETTINGS.contains(key);
  }

  private static Properties running(Path dataDir, String key) {
    return read(dataDir)
        .orElseThrow(
            () ->
                new LaunchException(
                    "Newswire does not run here. Start it with 'newswire up', or set "
                        + key
                        + " in config/newswire.properties."));
  }

  private static Optional<Properties> read(Path dataDir) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(addresses(dataDir))) {
      properties.load(reader);
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(properties)
        .filter(p -> ProcessHandle.of(Long.parseLong(p.getProperty(PID, "0"))).isPresent());
  }

  private static Path addresses(Path dataDir) {
    return dataDir.resolve("instance.properties");
  }

  private void forgetAddresses() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    forgetAddresses();
    lock.close();
  }
}
