package io.newswire.index.search.query;

import java.time.Instant;

/**
 * A search for stories that have new articles.
 *
 * @param since the articles from this moment on are new; null for all
 * @param size the maximum number of stories, 1 to 1,000
 */
public record StoryQuery(Instant since, int size) {
  public StoryQuery {
    SizeLimits.checkPositive(size);
  }
}
