package io.newswire.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;

/**
 * A log-in at the desk.
 *
 * @param id random
 * @param csrf what each request that changes something has to send, besides the cookie
 */
record Session(Publisher publisher, String id, Instant expires, String csrf) {

  /** Whether this is the session's token against forged requests; null is not. */
  boolean hasCsrf(String token) {
    return token != null && MessageDigest.isEqual(csrf.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "session of " + publisher.name();
  }
}
