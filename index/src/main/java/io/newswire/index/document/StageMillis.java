package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Article;
import java.time.Duration;
import java.time.Instant;

/**
 * How long each stage took for an article, in milliseconds, the wait before it included. Stored,
 * because dashboards ask for percentiles, and differences of dates would need scripts. Null where a
 * time is not known; 0 where the clocks of two machines disagree.
 *
 * @param extractMillis from its receipt to the extracted article
 * @param enrichMillis from there to the enriched article
 * @param indexMillis from there to the moment it was written
 * @param totalMillis from its receipt to the moment it was written
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
