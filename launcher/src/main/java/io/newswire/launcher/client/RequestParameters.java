package io.newswire.launcher.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The parameters of a request, in the order in which they are added. Not thread-safe. */
final class RequestParameters {
  private final StringJoiner encoded = new StringJoiner("&", "?", "").setEmptyValue("");

  /** Adds a parameter; null and a blank value count as not given, as they do to the server. */
  RequestParameters add(String name, Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isBlank()) {
      encoded.add(name + "=" + URLEncoder.encode(text, UTF_8));
    }
    return this;
  }

  /** Adds a parameter with the name of a constant as the API writes it. */
  RequestParameters add(String name, Enum<?> value) {
    return add(name, value.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Adds a parameter for each value.
   *
   * @throws IOException if one is blank: the server would not see it
   */
  RequestParameters addAll(String name, List<String> values) throws IOException {
    for (String value : values) {
      if (value.isBlank()) {
        throw new IOException("a blank " + name + " cannot be sent");
      }
      add(name, value);
    }
    return this;
  }

  /** With a question mark in front; empty if there is no parameter. */
  @Override
  public String toString() {
    return encoded.toString();
  }
}
