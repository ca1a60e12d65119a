package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long things: the first 128 bits of SHA-256, as 32 hexadecimal digits. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /**
   * The fingerprint of some parts in their order. A part's border counts ({@code "ab","c"} differs
   * from {@code "a","bc"}); null counts as empty.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update((part == null ? "" : part).getBytes(UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
