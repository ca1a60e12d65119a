package io.newswire.http.access;

import jakarta.servlet.http.HttpServletRequest;

/** Routes that answer some requests without a key, because the answers show nothing stored. */
public interface KeylessRoutes {
  /**
   * Whether this request needs no key. Whoever says so must answer the request itself: it is not
   * looked at again before the other routes.
   */
  boolean isKeyless(HttpServletRequest request);
}
