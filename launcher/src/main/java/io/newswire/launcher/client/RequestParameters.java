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

  /**
   * Adds a parameter.
   *
   * @param value null if it is not given; a constant as the API writes it, in small letters
   * @throws IOException if it is blank: the server would take it as not given
   */
  RequestParameters add(String name, Object value) throws IOException {
    if (value != null) {
      String text =
          value instanceof Enum<?> constant
              ? constant.name().toLowerCase(Locale.ROOT)
              : value.toString();
      if (text.isBlank()) {
        throw new IOException("a blank " + name + " cannot be sent");
      }
      encoded.add(name + "=" + URLEncoder.encode(text, UTF_8));
    }
    return this;
  }

  /**
   * Adds a parameter for each value.
   *
   * @throws IOException if one is blank
   */
  RequestParameters addAll(String name, List<String> values) throws IOException {
    for (String value : values) {
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
