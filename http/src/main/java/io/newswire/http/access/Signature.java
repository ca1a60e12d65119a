package io.newswire.http.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signature as sent: {@code Authorization: HMAC-SHA256
 * publisher=NAME,timestamp=SECONDS,signature=HEX}, and perhaps {@code nonce=TEXT} and {@code
 * body=HEX}.
 *
 * <p>Signed are four lines with a line feed between: the method, the path with its query as sent,
 * the timestamp, and the SHA-256 of the body as sent, in hexadecimal digits; the nonce is a fifth
 * if there is one. The timestamp is in seconds since 1970 and may be five minutes off, so that a
 * request that somebody else has seen is soon of no use. The nonce parts requests that are equal
 * otherwise. Where {@code body}, the SHA-256 of the body, is sent, the signature is verified before
 * the body is read.
 *
 * @param nonce null if there is none
 * @param body null if it is not sent
 */
record Signature(String publisher, String timestamp, String signature, String nonce, String body) {
  static final String SCHEME = "HMAC-SHA256 ";
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final int LONGEST_NONCE = 100;

  /**
   * Reads it, and looks at its time.
   *
   * @param credentials what follows the scheme
   * @throws AccessException 401 if a part is missing, or the time is too far off
   */
  static Signature read(String credentials, Clock clock) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : credentials.split(",")) {
      String[] named = part.split("=", 2);
      parts.put(named[0].strip(), named.length == 2 ? named[1].strip() : "");
    }
    Signature read =
        new Signature(
            part(parts, "publisher"),
            part(parts, "timestamp"),
            part(parts, "signature"),
            parts.get("nonce"),
            parts.get("body"));
    read.check(clock.instant());
    return read;
  }

  private static String part(Map<String, String> parts, String name) {
    String value = parts.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw AccessException.unauthorized(
          "the signature has no %s: send Authorization: %spublisher=NAME,timestamp=SECONDS,signature=HEX"
              .formatted(name, SCHEME));
    }
    return value;
  }

  private void check(Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      throw AccessException.unauthorized(
          "the signature's timestamp '%s' is no number of seconds since 1970".formatted(timestamp));
    }
    Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    if (off.compareTo(TOLERANCE) > 0) {
      throw AccessException.unauthorized(
          "the signature's timestamp is %d s off, and %d s are allowed: sign the request again, or"
                  .formatted(off.toSeconds(), TOLERANCE.toSeconds())
              + " set the clock");
    }
    if (nonce != null && nonce.length() > LONGEST_NONCE) {
      throw AccessException.unauthorized(
          "the signature's nonce has more than %d characters".formatted(LONGEST_NONCE));
    }
  }

  /** What is signed of a request. */
  String text(String method, String target, String bodySha256) {
    String text = String.join("\n", method, target, timestamp, bodySha256);
    return nonce == null ? text : text + "\n" + nonce;
  }
}
