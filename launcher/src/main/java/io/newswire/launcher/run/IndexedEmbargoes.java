package io.newswire.launcher.run;

import io.newswire.admin.AdminException;
import io.newswire.desk.wire.EmbargoedArticles;
import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.api.RunningSearch;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The articles under embargo that the index has. */
final class IndexedEmbargoes implements EmbargoedArticles {
  private static final Logger log = LoggerFactory.getLogger(IndexedEmbargoes.class);

  private final RunningSearch search;

  IndexedEmbargoes(Supplier<Optional<NewsSearch>> search) {
    this.search = new RunningSearch(search);
  }

  @Override
  public Optional<List<EnrichedArticle>> find(Instant after) {
    try {
      return Optional.of(search.ask(now -> now.embargoedAfter(after)));
    } catch (AdminException e) {
      log.debug("Articles under embargo are looked for again: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
