package io.newswire.http.access;

import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.config.ConfigException;

/** The publishers of the file {@code ingest.http.publishers}. Immutable. */
public final class Publishers {
  private final Map<String, PublisherEntry> byName;

  private Publishers(Map<String, PublisherEntry> byName) {
    this.byName = byName;
  }

  /**
   * Those of the configuration.
   *
   * @throws ConfigException if the file cannot be read, or does not say what it must; the message
   *     names the line, and never a secret
   */
  public static Publishers of(NewswireConfig config) {
    String file = config.ingestHttpPublishers();
    return new Publishers(file.isBlank() ? Map.of() : PublishersFile.read(Path.of(file)));
  }

  /** Whether none are configured, and everybody may push. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Whose API key this is. */
  Optional<Publisher> byKey(String key) {
    Optional<Publisher> found = Optional.empty();
    // All are compared, so that the time does not show whose key is nearly right.
    for (PublisherEntry entry : byName.values()) {
      if (fitting(entry.keys(), each -> each.is(key)).isPresent()) {
        found = Optional.of(entry.publisher());
      }
    }
    return found;
  }

  /** The key of a publisher, if this is one of its keys. */
  Optional<Secret> key(String name, String key) {
    Optional<Secret> found = Optional.empty();
    // All are compared, so that the time does not show which names there are.
    for (PublisherEntry entry : byName.values()) {
      Optional<Secret> fitting = fitting(entry.keys(), each -> each.is(key));
      if (entry.publisher().name().equals(name)) {
        found = fitting;
      }
    }
    return found;
  }

  private static Optional<Secret> fitting(List<Secret> secrets, Predicate<Secret> condition) {
    Optional<Secret> found = Optional.empty();
    for (Secret secret : secrets) {
      if (condition.test(secret)) {
        found = Optional.of(secret);
      }
    }
    return found;
  }

  /** The entry of that name. */
  Optional<PublisherEntry> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Whether there is a publisher of that name that signs its requests. */
  boolean canSign(String name) {
    return named(name).filter(entry -> !entry.secrets().isEmpty()).isPresent();
  }

  /** The publisher of that name, if it has signed the text so. */
  Optional<Publisher> bySignature(String name, String text, String signature) {
    return named(name)
        .filter(entry -> entry.secrets().stream().anyMatch(s -> s.hasSigned(text, signature)))
        .map(PublisherEntry::publisher);
  }
}
