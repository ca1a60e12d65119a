package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers of records whose values are UTF-8 text. */
public final class HeaderText {
  private HeaderText() {}

  /** The value of the last header of that name; null if there is none. */
  public static String get(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  /**
   * Puts a header in the place of all of its name.
   *
   * @param value written as its {@code toString}; null leaves no header of the name
   */
  public static void put(Headers headers, String name, Object value) {
    headers.remove(name);
    if (value != null) {
      headers.add(name, value.toString().getBytes(UTF_8));
    }
  }
}
