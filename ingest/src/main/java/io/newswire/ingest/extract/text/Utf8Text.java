package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** UTF-8 with some bytes that are none. */
public final class Utf8Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8Text() {}

  /**
   * The characters, with a U+FFFD for each sequence that is no UTF-8.
   *
   * @return empty unless there are at least as many characters of several bytes as such sequences:
   *     text of another charset has hardly any
   */
  public static Optional<String> mostly(byte[] content) {
    String text = new String(content, UTF_8);
    long wrong = text.chars().filter(c -> c == REPLACEMENT).count();
    long right = text.codePoints().filter(c -> c > Byte.MAX_VALUE && c != REPLACEMENT).count();
    return right > 0 && right >= wrong ? Optional.of(text) : Optional.empty();
  }
}
