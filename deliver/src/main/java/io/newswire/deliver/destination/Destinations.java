package io.newswire.deliver.destination;

import io.newswire.deliver.destination.Destination.Email;
import io.newswire.deliver.destination.Destination.Log;
import io.newswire.deliver.destination.Destination.Slack;
import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.model.RejectedException;
import io.newswire.model.config.AllowedAddresses;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/**
 * All that rules may name as destinations: {@code log}, what the configuration calls {@code
 * webhook:NAME}, {@code slack:NAME} or {@code email:NAME}, and, unless it forbids that, any {@code
 * webhook:https://…} and {@code email:ADDRESS}. Immutable.
 */
public final class Destinations {
  /** What to do about a destination at an address that is not public. */
  public static final String REMEDY =
      "give the destination a name in the configuration, or allow the address with "
          + ConfigKeys.DELIVER_ALLOWED_ADDRESSES;

  /** Where an address of a rule may not be, and what to do about it. */
  public static final String NOT_PUBLIC =
      "an address of this machine or a private network: " + REMEDY;

  /** The destination that is always there. */
  public static final String LOG = "log";

  private static final Pattern KEY = Pattern.compile("([a-z]+)\\.([a-z0-9_-]+)\\.([a-z]+)");
  private static final Pattern SLACK_HOST = Pattern.compile("(?i)(.*\\.)?slack\\.com");

  private final Map<String, Map<String, String>> named = new TreeMap<>();
  private final boolean addressesAllowed;
  private final AllowedAddresses allowedAddresses;
  private final boolean emailPossible;
  private final String secret;

  /**
   * Reads the keys {@code destinations.*}. What they refer to, such as an environment variable, may
   * be missing: who only names a destination need not know its secrets.
   *
   * @throws ConfigException if there is a key that means nothing
   */
  public Destinations(NewswireConfig config) {
    config.destinations().forEach((key, value) -> put(key, value.toString()));
    addressesAllowed = config.getBoolean(ConfigKeys.DELIVER_ADDRESSES_IN_RULES);
    allowedAddresses = new AllowedAddresses(config.deliverAllowedAddresses());
    emailPossible = !config.getString(ConfigKeys.SMTP_HOST).isBlank();
    secret = config.getPassword(ConfigKeys.DELIVER_WEBHOOK_SECRET).value();
  }

  private void put(String key, String value) {
    Matcher parts = KEY.matcher(key);
    Optional<DestinationKind> kind =
        parts.matches() ? DestinationKind.of(parts.group(1)) : Optional.empty();
    if (kind.isEmpty() || !kind.get().fields().contains(parts.group(3))) {
      throw new ConfigException(
          "Unknown key %s%s. There may be %s; a NAME has small letters, digits, - and _."
              .formatted(ConfigKeys.DESTINATIONS_PREFIX, key, DestinationKind.allowed()));
    }
    named
        .computeIfAbsent(kind.get().code() + ":" + parts.group(2), name -> new TreeMap<>())
        .put(parts.group(3), value);
  }

  /**
   * What stands behind a destination of a rule.
   *
   * @throws RejectedException if nothing can be sent there; the reason says what is allowed
   */
  public Destination find(String destination) throws RejectedException {
    if (LOG.equals(destination)) {
      return new Log(LOG);
    }
    Map<String, String> settings = named.get(destination);
    int colon = destination.indexOf(':');
    Optional<DestinationKind> kind =
        colon < 0 ? Optional.empty() : DestinationKind.of(destination.substring(0, colon));
    try {
      if (settings != null) {
        return configured(kind.orElseThrow(), destination, settings);
      }
      String address = destination.substring(colon + 1);
      if (kind.isPresent() && (address.contains("://") || address.contains("@"))) {
        return written(kind.get(), destination, address);
      }
    } catch (IllegalArgumentException e) {
      throw new RejectedException(e.getMessage());
    }
    throw new RejectedException("there is no such destination; there are " + allowed());
  }

  /**
   * Why a rule may not name it, for people; empty if it may. Whether the configuration is complete
   * for it here does not count.
   */
  public Optional<String> problem(String destination) {
    if (named.containsKey(destination)) {
      return Optional.empty();
    }
    try {
      find(destination);
      return Optional.empty();
    } catch (RejectedException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Makes sure that all destinations of the configuration can be used.
   *
   * @throws ConfigException if one cannot; the message names the key and what is wrong
   */
  public void check() {
    try {
      SigningKey.all(DestinationSetting.resolved(secret));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(ConfigKeys.DELIVER_WEBHOOK_SECRET + ": " + e.getMessage());
    }
    for (String name : names()) {
      try {
        find(name);
      } catch (RejectedException e) {
        throw new ConfigException(e.getMessage());
      }
    }
  }

  private Destination configured(DestinationKind kind, String name, Map<String, String> settings) {
    String field = kind.fields().get(0);
    try {
      String value = DestinationSetting.required(settings.get(field));
      return switch (kind) {
        case SLACK -> new Slack(name, DestinationSetting.url(value));
        case EMAIL -> email(name, value);
        case WEBHOOK -> {
          URI url = DestinationSetting.url(value);
          field = "secret";
          yield webhook(name, url, settings.getOrDefault(field, ""), true);
        }
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s%s.%s: %s"
              .formatted(
                  ConfigKeys.DESTINATIONS_PREFIX, name.replace(':', '.'), field, e.getMessage()));
    }
  }

  private Destination written(DestinationKind kind, String destination, String address) {
    if (!addressesAllowed) {
      throw new IllegalArgumentException(
          "only destinations of the configuration may be used: " + allowed());
    }
    if (kind == DestinationKind.EMAIL) {
      return email(destination, address);
    }
    URI url = DestinationSetting.url(address);
    if (kind == DestinationKind.SLACK || SLACK_HOST.matcher(url.getHost()).matches()) {
      throw new IllegalArgumentException(
          "the URL of a Slack webhook is a secret; give it a name in the configuration, as"
              + " destinations.slack.NAME.url, and write slack:NAME");
    }
    if (!allowedAddresses.allow(url)) {
      throw new IllegalArgumentException("it is at " + NOT_PUBLIC);
    }
    return webhook(RedactedDestination.of(destination), url, secret, false);
  }

  private static Webhook webhook(String name, URI url, String keys, boolean configured) {
    return new Webhook(name, url, SigningKey.all(DestinationSetting.resolved(keys)), configured);
  }

  private Email email(String name, String addresses) {
    if (!emailPossible) {
      throw new IllegalArgumentException("no e-mail can be sent: set " + ConfigKeys.SMTP_HOST);
    }
    return new Email(name, DestinationSetting.addresses(addresses));
  }

  private String allowed() {
    Stream<String> open =
        Stream.of("webhook:https://…", "email:somebody@…").filter(any -> addressesAllowed);
    return Stream.concat(Stream.concat(names().stream(), Stream.of(LOG)), open)
        .collect(Collectors.joining(", "));
  }

  /** The destinations of the configuration, in order. */
  public List<String> names() {
    return List.copyOf(named.keySet());
  }
}
