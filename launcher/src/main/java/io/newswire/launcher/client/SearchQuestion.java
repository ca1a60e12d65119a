package io.newswire.launcher.client;

import io.newswire.index.search.SearchService;
import java.io.IOException;

/**
 * What a search is asked.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface SearchQuestion<T> {
  /**
   * Asks, and waits for the answer.
   *
   * @throws IOException if there is none
   */
  T ask(SearchService search) throws IOException;
}
