package io.newswire.http.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of people who have logged in at the desk. Each lasts twelve hours, and ends before that
 * with a log-out, or with a restart after its key was removed or changed. Thread-safe.
 */
final class Sessions {
  static final Duration LASTS = Duration.ofHours(12);

  /** How long a browser is known in which somebody has logged in. */
  static final Duration BROWSER_KNOWN = Duration.ofDays(180);

  private static final String SESSION = "desk-session";
  private static final String CSRF = "desk-csrf\n";
  private static final String BROWSER = "desk-browser";
  private static final int ID_BYTES = 16;

  private final Publishers publishers;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final EndedSessions ended;

  Sessions(Publishers publishers, Clock clock) {
    this.publishers = publishers;
    this.clock = clock;
    ended = new EndedSessions(clock);
  }

  /** Begins a session of a publisher whose key this is; returns the value of its cookie. */
  String begin(String name, Secret key) {
    return token(SESSION, name, LASTS).sign(key);
  }

  /** Makes the value of a cookie by which the browser is known when somebody logs in again. */
  String knowBrowser(String name, Secret key) {
    return token(BROWSER, name, BROWSER_KNOWN).sign(key);
  }

  private SignedToken token(String use, String name, Duration lasts) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new SignedToken(use, name, clock.instant().plus(lasts), HexFormat.of().formatHex(id));
  }

  /**
   * The session of cookies. Of cookies with the same name, somebody else may have set one: those
   * that are no good are passed over, and where two are, there is no telling which is meant.
   */
  Optional<Session> find(List<String> cookies) {
    List<Session> found =
        cookies.stream()
            .flatMap(cookie -> SignedToken.read(SESSION, cookie, publishers).stream())
            .map(Sessions::session)
            .filter(this::isOpen)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Session session(SignedToken.Signed signed) {
    SignedToken token = signed.token();
    return new Session(
        signed.publisher(), token.id(), token.expires(), signed.key().sign(CSRF + token.id()));
  }

  /** Whether it has neither expired nor been ended. */
  boolean isOpen(Session session) {
    return clock.instant().isBefore(session.expires()) && !ended.contains(session);
  }

  void end(Session session) {
    ended.add(session);
  }

  /** What tells this browser from others, if that publisher has logged in with it; else empty. */
  Optional<String> knownBrowser(String name, List<String> cookies) {
    Instant now = clock.instant();
    return cookies.stream()
        .flatMap(cookie -> SignedToken.read(BROWSER, cookie, publishers).stream())
        .map(SignedToken.Signed::token)
        .filter(token -> token.name().equals(name) && now.isBefore(token.expires()))
        .map(SignedToken::id)
        .findFirst();
  }
}
