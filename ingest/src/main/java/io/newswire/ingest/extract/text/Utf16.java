package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Detects UTF-16 without a byte order mark by the zeros that ASCII characters, such as those of
 * markup, have as every other byte; no other charset has any.
 */
final class Utf16 {
  private static final int ENOUGH = 4_096;

  /** Zeros of all bytes: also a text in Chinese has some spaces, digits or tags. */
  private static final double LEAST = 0.03;

  private static final int FEWEST = 4;

  private static final int FEW = 20;

  private Utf16() {}

  static Optional<Charset> of(byte[] content) {
    int length = Math.min(content.length, ENOUGH);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      boolean zero = content[i] == 0;
      even += zero && i % 2 == 0 ? 1 : 0;
      odd += zero && i % 2 == 1 ? 1 : 0;
    }
    double least = Math.max(FEWEST, LEAST * length);
    if (odd >= least && even * FEW < odd) {
      return Optional.of(UTF_16LE);
    }
    return even >= least && odd * FEW < even ? Optional.of(UTF_16BE) : Optional.empty();
  }
}
