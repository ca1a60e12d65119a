package io.newswire.deliver.destination;

import io.newswire.deliver.destination.Destination.Ntfy;
import io.newswire.deliver.destination.Destination.Telegram;
import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.model.config.ConfigKeys;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of one destination of the configuration. Each method throws an {@link
 * IllegalArgumentException} that names the key and what is wrong with it, but not its value.
 *
 * @param name as rules write it, such as {@code slack:desk}
 * @param values the settings as written, by field
 */
record DestinationSettings(String name, Map<String, String> values) {
  private static final String TELEGRAM = "https://api.telegram.org";

  /** A topic as ntfy allows it, behind the address of its server. */
  private static final Pattern TOPIC = Pattern.compile("(.+)/([-_A-Za-z0-9]{1,64})");

  URI url(String field) {
    return read(field, DestinationSetting::url);
  }

  Webhook webhook() {
    URI url = url("url");
    List<SigningKey> keys = optional("secret", SigningKey::all, List.of());
    String authorization = optional("authorization", DestinationSetting::header, null);
    JsonTemplate body = optional("body", JsonTemplate::parse, null);
    return new Webhook(name, url, keys, true, authorization, body);
  }

  /** A bot and a chat, by the Bot API of Telegram or a server of one's own. */
  Telegram telegram() {
    URI server = optional("url", DestinationSetting::url, URI.create(TELEGRAM));
    String base = server.toString().replaceAll("/+$", "");
    URI url =
        read(
            "token",
            token ->
                URI.create(base + "/bot" + DestinationSetting.botToken(token) + "/sendMessage"));
    return new Telegram(name, url, read("chat", DestinationSetting::chat));
  }

  Ntfy ntfy() {
    String token = optional("token", DestinationSetting::header, null);
    return read(
        "url",
        value -> {
          URI url = DestinationSetting.url(value);
          Matcher parts = TOPIC.matcher(url.toString());
          if (!parts.matches() || url.getRawPath().length() < 2) {
            throw new IllegalArgumentException("it must end with a topic: https://host/TOPIC");
          }
          return new Ntfy(name, URI.create(parts.group(1)), parts.group(2), token);
        });
  }

  /** A setting that must be there, with its variables replaced. */
  <T> T read(String field, Function<String, T> reading) {
    try {
      return reading.apply(DestinationSetting.required(values.get(field)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s%s.%s: %s"
              .formatted(
                  ConfigKeys.DESTINATIONS_PREFIX, name.replace(':', '.'), field, e.getMessage()));
    }
  }

  private <T> T optional(String field, Function<String, T> reading, T absent) {
    return values.getOrDefault(field, "").isBlank() ? absent : read(field, reading);
  }
}
