package io.newswire.deliver.destination;

import io.newswire.deliver.destination.Destination.Email;
import io.newswire.deliver.destination.Destination.Log;
import io.newswire.deliver.destination.Destination.Slack;
import io.newswire.deliver.destination.Destination.Teams;
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
 * KIND:NAME}, such as {@code slack:desk}, and, unless it forbids that, any {@code
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
    if (kind.isEmpty() || !kind.get().allows(parts.group(3))) {
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

  private Destination configured(DestinationKind kind, String name, Map<String, String> values) {
    DestinationSettings settings = new DestinationSettings(name, values);
    return switch (kind) {
      case SLACK -> new Slack(name, settings.url("url"));
      case TEAMS -> new Teams(name, settings.url("url"));
      case TELEGRAM -> settings.telegram();
      case NTFY -> settings.ntfy();
      case EMAIL -> settings.read("to", value -> email(name, value));
      case WEBHOOK -> settings.webhook();
    };
  }

  private Destination written(DestinationKind kind, String destination, String address) {
    if (!addressesAllowed) {
      throw new IllegalArgumentException(
          "only destinations of the configuration may be used: " + allowed());
    }
    if (kind == DestinationKind.EMAIL) {
      return email(destination, address);
    }
    if (kind != DestinationKind.WEBHOOK) {
      throw secret(kind);
    }
    URI url = DestinationSetting.url(address);
    if (SLACK_HOST.matcher(url.getHost()).matches()) {
      throw secret(DestinationKind.SLACK);
    }
    if (!allowedAddresses.allow(url)) {
      throw new IllegalArgumentException("it is at " + NOT_PUBLIC);
    }
    List<SigningKey> keys = SigningKey.all(DestinationSetting.resolved(secret));
    return new Webhook(RedactedDestination.of(destination), url, keys, false, null, null);
  }

  private static IllegalArgumentException secret(DestinationKind kind) {
    return new IllegalArgumentException(
        "what leads to it is a secret; give it a name in the configuration, as"
            + " destinations.%1$s.NAME.%2$s, and write %1$s:NAME"
                .formatted(kind.code(), kind.required().get(0)));
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
