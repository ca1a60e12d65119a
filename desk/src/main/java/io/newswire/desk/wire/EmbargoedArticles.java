package io.newswire.desk.wire;

import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows the articles under embargo, however long ago they came. */
@FunctionalInterface
public interface EmbargoedArticles {
  /** Knows none. */
  EmbargoedArticles NONE = after -> Optional.of(List.of());

  /**
   * Finds usable articles whose embargo ends after a moment, those first whose embargo ends first.
   *
   * @return empty if that cannot be told now
   */
  Optional<List<EnrichedArticle>> find(Instant after);
}
