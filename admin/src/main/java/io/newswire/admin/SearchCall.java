package io.newswire.admin;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.result.SearchTimeoutException;
import java.io.IOException;
import org.apache.http.HttpStatus;

/**
 * What the index is asked.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface SearchCall<T> {
  /** Asks, and waits for the answer. */
  T call(NewsSearch search) throws IOException;

  /**
   * Makes a call.
   *
   * @throws InvalidInputException if the query cannot be used; the message names the place
   * @throws ElasticsearchUnavailableException if Elasticsearch does not answer, fails, or takes
   *     longer than {@code search.timeout.ms}
   */
  static <T> T make(NewsSearch search, SearchCall<T> call) {
    try {
      return call.call(search);
    } catch (InvalidQueryException e) {
      throw new InvalidInputException(e.getMessage(), e);
    } catch (SearchTimeoutException e) {
      throw new ElasticsearchUnavailableException(e.getMessage(), e);
    } catch (IOException e) {
      throw new ElasticsearchUnavailableException(
          "Elasticsearch does not answer: " + e.getMessage(), e);
    } catch (ElasticsearchException e) {
      if (e.status() == HttpStatus.SC_BAD_REQUEST) {
        throw new InvalidInputException(e.getMessage(), e);
      }
      throw new ElasticsearchUnavailableException(
          "Elasticsearch cannot answer: " + e.getMessage(), e);
    }
  }
}
