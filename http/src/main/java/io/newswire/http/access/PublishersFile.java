package io.newswire.http.access;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.PropertiesFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/**
 * A file of publishers: lines of {@code NAME.key}, an API key; {@code NAME.secret}, a secret to
 * sign requests with; {@code NAME.role}, what it may do; {@code NAME.source} and {@code
 * NAME.sites}, what it is bound to. Keys and secrets may be several, with commas between, so that
 * they can be changed without a gap.
 */
final class PublishersFile {
  private static final int SHORTEST = 16;
  private static final String KEY = "key";
  private static final String SECRET = "secret";
  private static final String ROLE = "role";
  private static final String SOURCE = "source";
  private static final String SITES = "sites";
  private static final Set<String> FIELDS = Set.of(KEY, SECRET, ROLE, SOURCE, SITES);

  private final Path file;

  private PublishersFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the entries by their names.
   *
   * @throws ConfigException if the file cannot be read, or does not say what it must; the message
   *     names the line, and never a secret
   */
  static Map<String, PublisherEntry> read(Path file) {
    Map<String, PublisherEntry> entries = new PublishersFile(file).entries();
    if (entries.isEmpty()) {
      throw new ConfigException(
          "%s names no publisher, so nobody could push: add lines such as herald.key=..., or leave"
                  .formatted(file)
              + " %s empty to let everybody push".formatted(ConfigKeys.INGEST_HTTP_PUBLISHERS));
    }
    return entries;
  }

  private Map<String, PublisherEntry> entries() {
    Map<String, Map<String, String>> named = new TreeMap<>();
    PropertiesFile.read(file)
        .forEach(
            (line, value) -> {
              int dot = line.lastIndexOf('.');
              String field = line.substring(dot + 1);
              if (dot < 1 || !FIELDS.contains(field)) {
                throw wrong(
                    line,
                    "write NAME.key, NAME.secret, NAME.role, NAME.source or NAME.sites instead");
              }
              named
                  .computeIfAbsent(line.substring(0, dot), name -> new TreeMap<>())
                  .put(field, value);
            });
    Map<String, PublisherEntry> entries = new TreeMap<>();
    named.forEach((name, fields) -> entries.put(name, entry(name, fields)));
    return entries;
  }

  private PublisherEntry entry(String name, Map<String, String> fields) {
    List<Secret> keys = secrets(name, KEY, fields);
    List<Secret> secrets = secrets(name, SECRET, fields);
    if (keys.isEmpty() && secrets.isEmpty()) {
      throw wrong(name, "give it a %1$s.key or a %1$s.secret".formatted(name));
    }
    String source = fields.getOrDefault(SOURCE, "").strip();
    List<String> sites = list(fields.get(SITES)).map(String::toLowerCase).toList();
    if (source.isEmpty() && !sites.isEmpty()) {
      throw wrong(
          name + "." + SITES,
          "add %s.source: an article without an address is known by its source".formatted(name));
    }
    Role role = role(name, fields.get(ROLE), source.isEmpty() ? Role.OPERATOR : Role.PUBLISHER);
    return new PublisherEntry(
        new Publisher(name, source.isEmpty() ? null : source, sites, role), keys, secrets);
  }

  private Role role(String name, String word, Role without) {
    return word == null
        ? without
        : Role.configured(word.strip())
            .orElseThrow(
                () -> wrong(name + "." + ROLE, "write reader, editor or operator behind it"));
  }

  private List<Secret> secrets(String name, String field, Map<String, String> fields) {
    return list(fields.get(field)).map(value -> secret(name + "." + field, value)).toList();
  }

  private Secret secret(String line, String value) {
    if (value.length() < SHORTEST) {
      throw wrong(line, "it is too short to be safe; make one with: openssl rand -hex 32");
    }
    return new Secret(value);
  }

  private static Stream<String> list(String value) {
    return Arrays.stream(value == null ? new String[0] : value.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty());
  }

  private ConfigException wrong(String line, String change) {
    return new ConfigException("%s: '%s' cannot be used: %s".formatted(file, line, change));
  }
}
