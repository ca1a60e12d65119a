package io.newswire.launcher.mcp;

import io.newswire.admin.SearchCall;

/** Asks the index. */
public interface SearchAccess {
  /**
   * Asks, and waits for the answer.
   *
   * @throws io.newswire.admin.AdminException as {@link SearchCall#make} does
   */
  <T> T ask(SearchCall<T> question);
}
