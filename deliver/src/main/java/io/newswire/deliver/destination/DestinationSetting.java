package io.newswire.deliver.destination;

import io.newswire.model.config.ConfigVariables;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One value of a destination's settings, read so that no message repeats it. */
final class DestinationSetting {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

  private static final Pattern BOT_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
  private static final Pattern CHAT = Pattern.compile("-?\\d+|@\\w+");
  private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]+");

  private DestinationSetting() {}

  /**
   * Returns it with its variables replaced.
   *
   * @throws IllegalArgumentException if nothing was set, or a variable in it cannot be looked up
   */
  static String required(String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("it is not set");
    }
    return resolved(value);
  }

  /** As {@link #required}, but it may be empty. */
  static String resolved(String value) {
    return ConfigVariables.resolve(value).strip();
  }

  /** An address for HTTP requests. */
  static URI url(String value) {
    URI url;
    try {
      url = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it is no URL; it may look like https://host/path");
    }
    String scheme = String.valueOf(url.getScheme());
    if (!scheme.matches("(?i)https?") || url.getHost() == null) {
      throw new IllegalArgumentException("it must be a URL like https://host/path");
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a URL with a user or password in it cannot be used");
    }
    return url;
  }

  /** The token of a bot of Telegram. */
  static String botToken(String value) {
    return matching(BOT_TOKEN, value, "it is no bot token like 123456:ABC-def_1");
  }

  /** A chat of Telegram. */
  static String chat(String value) {
    return matching(CHAT, value, "it must be the id of a chat, as -100123456, or @CHANNEL");
  }

  /** The value of an HTTP header. */
  static String header(String value) {
    return matching(HEADER, value, "it may have printable ASCII characters only");
  }

  private static String matching(Pattern pattern, String value, String problem) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(problem);
    }
    return value;
  }

  /** E-mail addresses with commas between. */
  static List<String> addresses(String value) {
    List<String> addresses = Arrays.stream(value.split(",")).map(String::strip).toList();
    for (String address : addresses) {
      if (!ADDRESS.matcher(address).matches()) {
        throw new IllegalArgumentException(
            "'" + address + "' is no e-mail address like somebody@newsroom.example");
      }
    }
    return addresses;
  }
}
