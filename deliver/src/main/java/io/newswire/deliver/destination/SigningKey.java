package io.newswire.deliver.destination;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs webhooks, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 * writes it: {@code whsec_} and 24 to 64 bytes in Base64. Its text does not show it.
 */
public final class SigningKey {
  static final String ALLOWED =
      "it must be whsec_ and 24 to 64 bytes in Base64, as printed by:"
          + " echo whsec_$(openssl rand -base64 32)";

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final SecretKeySpec key;

  private SigningKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /**
   * Reads one key, or several with blanks between, so that a key can be replaced while receivers
   * still know the old one only; none of an empty text.
   *
   * @throws IllegalArgumentException if one is none; the message says what is allowed, and does not
   *     repeat it
   */
  static List<SigningKey> all(String text) {
    List<SigningKey> keys = new ArrayList<>();
    for (String written : text.strip().split("\\s+")) {
      if (!written.isEmpty()) {
        keys.add(new SigningKey(bytes(written)));
      }
    }
    return keys;
  }

  private static byte[] bytes(String written) {
    byte[] bytes = new byte[0];
    if (written.startsWith(PREFIX)) {
      try {
        bytes = Base64.getDecoder().decode(written.substring(PREFIX.length()));
      } catch (IllegalArgumentException e) {
        // Its message would show a piece of the key.
        throw new IllegalArgumentException(ALLOWED);
      }
    }
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(ALLOWED);
    }
    return bytes;
  }

  /** The key for HMAC with SHA-256. */
  public SecretKeySpec key() {
    return key;
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
