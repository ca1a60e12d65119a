package io.newswire.http.access;

import io.javalin.http.HttpResponseException;
import java.util.Map;

/** A request that nobody, or not this publisher, may make; the message says why. */
public final class AccessException extends HttpResponseException {
  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private AccessException(int status, String reason) {
    super(status, reason, Map.of());
  }

  static AccessException unauthorized(String reason) {
    return new AccessException(UNAUTHORIZED, reason);
  }

  /** 403, with the reason. */
  public static AccessException forbidden(String reason) {
    return new AccessException(FORBIDDEN, reason);
  }

  static AccessException tooMany(String reason) {
    return new AccessException(TOO_MANY, reason);
  }
}
