package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/** The bytes that editors put before a text and that name its encoding. */
public final class ByteOrderMarks {
  private ByteOrderMarks() {}

  /** The encoding whose mark stands at the start. */
  static Optional<Charset> charset(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    return startsWith(content, 0xFF, 0xFE) ? Optional.of(UTF_16LE) : Optional.empty();
  }

  /** How many bytes of UTF-8's mark stand at the start: 3 or 0. */
  public static int lengthOfUtf8(byte[] content) {
    return startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  private static boolean startsWith(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
