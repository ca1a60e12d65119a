package io.newswire.http.access;

import jakarta.servlet.http.HttpServletRequest;

/** Routes that answer some requests without a key, because the answers show nothing stored. */
public interface KeylessRoutes {
  /**
   * Whether this request needs no key. The routes that say so must answer it themselves, before all
   * others: nobody asks for a key later.
   */
  boolean isKeyless(HttpServletRequest request);
}
