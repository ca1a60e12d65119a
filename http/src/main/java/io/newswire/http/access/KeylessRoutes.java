package io.newswire.http.access;

import jakarta.servlet.http.HttpServletRequest;

/** Routes that answer some requests without a key, because the answers show nothing stored. */
public interface KeylessRoutes {
  /**
   * Whether this request needs no key. If so, this must answer it before all other routes, which
   * would not check a key either.
   */
  boolean isKeyless(HttpServletRequest request);
}
