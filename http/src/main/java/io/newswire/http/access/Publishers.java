package io.newswire.http.access;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.config.PropertiesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/**
 * The publishers of the file {@code ingest.http.publishers}: lines of {@code NAME.key}, an API key;
 * {@code NAME.secret}, a secret to sign requests with; {@code NAME.source} and {@code NAME.sites},
 * what it is bound to. Keys and secrets may be several, with commas between, so that they can be
 * changed without a gap. Immutable.
 */
public final class Publishers {
  private static final int SHORTEST = 16;
  private static final String KEY = "key";
  private static final String SECRET = "secret";
  private static final String SOURCE = "source";
  private static final String SITES = "sites";
  private static final Set<String> FIELDS = Set.of(KEY, SECRET, SOURCE, SITES);

  private final Map<String, Known> byName = new TreeMap<>();

  private record Known(Publisher publisher, List<Secret> keys, List<Secret> secrets) {}

  private Publishers() {}

  /**
   * Those of the configuration.
   *
   * @throws ConfigException if the file cannot be read, or does not say what it must; the message
   *     names the line, and never a secret
   */
  public static Publishers of(NewswireConfig config) {
    Publishers publishers = new Publishers();
    if (!config.ingestHttpPublishers().isBlank()) {
      publishers.read(Path.of(config.ingestHttpPublishers()));
    }
    return publishers;
  }

  private void read(Path file) {
    Map<String, Map<String, String>> named = new TreeMap<>();
    PropertiesFile.read(file)
        .forEach(
            (line, value) -> {
              int dot = line.lastIndexOf('.');
              String field = line.substring(dot + 1);
              if (dot < 1 || !FIELDS.contains(field)) {
                throw wrong(
                    file, line, "write NAME.key, NAME.secret, NAME.source or NAME.sites instead");
              }
              named
                  .computeIfAbsent(line.substring(0, dot), name -> new TreeMap<>())
                  .put(field, value);
            });
    named.forEach((name, fields) -> byName.put(name, known(file, name, fields)));
    if (byName.isEmpty()) {
      throw new ConfigException(
          "%s names no publisher, so nobody could push: add lines such as herald.key=..., or leave"
                  .formatted(file)
              + " %s empty to let everybody push".formatted(ConfigKeys.INGEST_HTTP_PUBLISHERS));
    }
  }

  private static Known known(Path file, String name, Map<String, String> fields) {
    List<Secret> keys = secrets(file, name, KEY, fields);
    List<Secret> secrets = secrets(file, name, SECRET, fields);
    if (keys.isEmpty() && secrets.isEmpty()) {
      throw wrong(file, name, "give it a %1$s.key or a %1$s.secret".formatted(name));
    }
    String source = fields.getOrDefault(SOURCE, "").strip();
    List<String> sites = list(fields.get(SITES)).map(String::toLowerCase).toList();
    if (source.isEmpty() && !sites.isEmpty()) {
      throw wrong(
          file,
          name + "." + SITES,
          "add %s.source: an article without an address is known by its source".formatted(name));
    }
    return new Known(new Publisher(name, source.isEmpty() ? null : source, sites), keys, secrets);
  }

  private static List<Secret> secrets(
      Path file, String name, String field, Map<String, String> fields) {
    List<Secret> secrets = new ArrayList<>();
    list(fields.get(field))
        .forEach(
            value -> {
              if (value.length() < SHORTEST) {
                throw wrong(
                    file,
                    name + "." + field,
                    "it is too short to be safe; make one with: openssl rand -hex 32");
              }
              secrets.add(new Secret(value));
            });
    return secrets;
  }

  private static Stream<String> list(String value) {
    return Arrays.stream(value == null ? new String[0] : value.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty());
  }

  private static ConfigException wrong(Path file, String line, String change) {
    return new ConfigException("%s: '%s' cannot be used: %s".formatted(file, line, change));
  }

  /** Whether none are configured, and everybody may push. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Whose API key this is. */
  Optional<Publisher> byKey(String key) {
    Optional<Publisher> found = Optional.empty();
    // All are compared, so that the time does not show whose key is nearly right.
    for (Known known : byName.values()) {
      for (Secret each : known.keys()) {
        if (each.is(key)) {
          found = Optional.of(known.publisher());
        }
      }
    }
    return found;
  }

  /** Whether there is a publisher of that name that signs its requests. */
  boolean canSign(String name) {
    return Optional.ofNullable(byName.get(name)).filter(k -> !k.secrets().isEmpty()).isPresent();
  }

  /** The publisher of that name, if it has signed the text so. */
  Optional<Publisher> bySignature(String name, String text, String signature) {
    return Optional.ofNullable(byName.get(name))
        .filter(known -> known.secrets().stream().anyMatch(s -> s.hasSigned(text, signature)))
        .map(Known::publisher);
  }
}
