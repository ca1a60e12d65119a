package io.newswire.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cookie says of somebody who has logged in, signed with the key that was used for that: it
 * needs no memory, and is good in all processes with the same file of publishers, for as long as
 * the key stands there.
 *
 * @param use what it is good for, and for nothing else
 * @param name the publisher's
 * @param id random
 */
record SignedToken(String use, String name, Instant expires, String id) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,1000})\\.(\\d{1,15})\\.([0-9a-f]{32})\\.([0-9a-f]{64})");

  /** Makes the value of a cookie. */
  String sign(Secret key) {
    return payload() + "." + key.sign(text());
  }

  /**
   * Reads the value of a cookie; empty unless a key of the publisher that it names has signed it.
   */
  static Optional<Signed> read(String use, String value, Publishers publishers) {
    Matcher parts = FORM.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    SignedToken token;
    try {
      token =
          new SignedToken(
              use,
              new String(Base64.getUrlDecoder().decode(parts.group(1)), UTF_8),
              Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
              parts.group(3));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return publishers
        .named(token.name)
        .flatMap(
            entry ->
                entry.keys().stream()
                    .filter(key -> key.hasSigned(token.text(), parts.group(4)))
                    .map(key -> new Signed(token, entry.publisher(), key))
                    .findFirst());
  }

  /** A token with the key that has signed it. */
  record Signed(SignedToken token, Publisher publisher, Secret key) {}

  /** No signed request has this text: its second line would begin with a slash. */
  private String text() {
    return use + "\n" + payload();
  }

  private String payload() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8))
        + "."
        + expires.toEpochMilli()
        + "."
        + id;
  }
}
