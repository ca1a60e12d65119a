package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Article;
import java.time.Duration;
import java.time.Instant;

/**
 * The latency of each stage for an article in milliseconds, including the wait before it. It is
 * stored because dashboards show percentiles, and differences of dates would need scripts. A value
 * is null if a time is unknown, and 0 if clocks of two machines disagree.
 *
 * @param extractMillis from receipt to extraction
 * @param enrichMillis from extraction to enrichment
 * @param indexMillis from enrichment to indexing
 * @param totalMillis from receipt to indexing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageMillis(
    Long extractMillis, Long enrichMillis, Long indexMillis, Long totalMillis) {

  static StageMillis of(Article article, Instant enrichedAt, Instant indexedAt) {
    return new StageMillis(
        between(article.receivedAt(), article.extractedAt()),
        between(article.extractedAt(), enrichedAt),
        between(enrichedAt, indexedAt),
        between(article.receivedAt(), indexedAt));
  }

  private static Long between(Instant from, Instant to) {
    return from == null || to == null ? null : Math.max(0, Duration.between(from, to).toMillis());
  }
}
