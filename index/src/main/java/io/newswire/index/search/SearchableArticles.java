package io.newswire.index.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Waits until articles are searchable. */
record SearchableArticles(SearchConnection connection) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int IDS_AT_ONCE = 1_000;

  /** See {@link NewsSearch#waitUntilSearchable}. */
  Set<String> await(Collection<String> ids, Duration timeout)
      throws IOException, InterruptedException {
    Set<String> missing = new LinkedHashSet<>(ids);
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      boolean last = System.nanoTime() >= end;
      try {
        removeFound(missing);
      } catch (IOException e) {
        if (last) {
          throw e;
        }
      }
      if (missing.isEmpty() || last) {
        return missing;
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  /** See {@link NewsSearch#searchableArticles}. */
  long count() throws IOException {
    SearchRequest request =
        SearchRequests.to(IndexNames.ARTICLES)
            .size(0)
            .requestCache(true)
            .trackTotalHits(track -> track.enabled(true))
            .build();
    return connection.search(request).hits().total().value();
  }

  private void removeFound(Set<String> missing) throws IOException {
    List<String> next = missing.stream().limit(IDS_AT_ONCE).toList();
    while (!next.isEmpty()) {
      List<String> asked = next;
      SearchRequest request =
          SearchRequests.to(IndexNames.ARTICLES)
              .query(q -> q.ids(ids -> ids.values(asked)))
              .source(source -> source.fetch(false))
              .size(asked.size())
              .build();
      List<Hit<Void>> found = connection.search(request).hits().hits();
      found.forEach(hit -> missing.remove(hit.id()));
      next = found.size() < asked.size() ? List.of() : missing.stream().limit(IDS_AT_ONCE).toList();
    }
  }
}
