package io.newswire.http.access;

import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;

/** A request that nobody, or not this publisher, may make; the message says why. */
public final class AccessException extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  private AccessException(int status, String reason) {
    super(status, reason, Map.of());
  }

  static AccessException unauthorized(String reason) {
    return new AccessException(HttpStatus.SC_UNAUTHORIZED, reason);
  }

  /** 403, with the reason. */
  public static AccessException forbidden(String reason) {
    return new AccessException(HttpStatus.SC_FORBIDDEN, reason);
  }

  static AccessException badForm(String reason) {
    return new AccessException(HttpStatus.SC_BAD_REQUEST, reason);
  }

  static AccessException tooMany(String reason) {
    return new AccessException(HttpStatus.SC_TOO_MANY_REQUESTS, reason);
  }
}
