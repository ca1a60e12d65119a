package io.newswire.launcher.api;

import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.SearchCall;
import io.newswire.index.search.NewsSearch;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The search of a process whose Elasticsearch may be starting.
 *
 * @param search empty until it has started; taken anew for every call
 */
public record RunningSearch(Supplier<Optional<NewsSearch>> search) {
  /**
   * Asks, and waits for the answer.
   *
   * @throws io.newswire.admin.AdminException as {@link SearchCall#make} does
   */
  public <T> T ask(SearchCall<T> question) {
    NewsSearch now =
        search
            .get()
            .orElseThrow(() -> new ElasticsearchUnavailableException("Elasticsearch is starting"));
    return SearchCall.make(now, question);
  }
}
