package io.newswire.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An API key, or a secret to sign with. Is compared in constant time, and shows nowhere. */
final class Secret {
  private static final String HMAC = "HmacSHA256";

  private final byte[] value;

  Secret(String value) {
    this.value = value.getBytes(UTF_8);
  }

  /** Whether it is this key; how long that takes does not show how much of it fits. */
  boolean is(String key) {
    return MessageDigest.isEqual(sha256(value), sha256(key.getBytes(UTF_8)));
  }

  /** Whether the signature, in hexadecimal digits, is this secret's for the text. */
  boolean hasSigned(String text, String signature) {
    return MessageDigest.isEqual(sign(text).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  /** The signature of a text, in hexadecimal digits. */
  String sign(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(value, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
