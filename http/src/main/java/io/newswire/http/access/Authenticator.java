package io.newswire.http.access;

import io.newswire.http.body.SpooledRequest;
import io.newswire.http.limit.HttpLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who makes a request: by its signature, its key, or the cookie of a session, the first
 * of these that it has. Thread-safe.
 */
final class Authenticator {
  private static final String BEARER = "Bearer ";

  private final Publishers publishers;
  private final Sessions sessions;
  private final SignatureVerifier signatures;

  Authenticator(Publishers publishers, Sessions sessions, HttpLimits limits, Clock clock) {
    this.publishers = publishers;
    this.sessions = sessions;
    signatures = new SignatureVerifier(publishers, limits, clock);
  }

  /**
   * Who it is.
   *
   * @throws AccessException 401 if that is nobody
   */
  Caller caller(SpooledRequest request) throws IOException {
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (authorization.regionMatches(true, 0, Signature.SCHEME, 0, Signature.SCHEME.length())) {
      String credentials = authorization.substring(Signature.SCHEME.length());
      return new Caller(signatures.signer(request, credentials), null, true);
    }
    String key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : request.getHeader("X-API-Key");
    if (key != null) {
      return publishers
          .byKey(key)
          .map(Caller::with)
          .orElseThrow(() -> AccessException.unauthorized("no publisher has this key"));
    }
    return loggedIn(request);
  }

  private Caller loggedIn(HttpServletRequest request) {
    List<String> cookies = AccessCookies.SESSION.values(request);
    if (cookies.isEmpty()) {
      throw AccessException.unauthorized(
          "this server asks for a key: send it as Authorization: Bearer KEY, or sign the request");
    }
    return sessions
        .find(cookies)
        .map(session -> new Caller(session.publisher(), session, false))
        .orElseThrow(() -> AccessException.unauthorized("the session has ended: log in again"));
  }
}
