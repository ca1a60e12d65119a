package io.newswire.admin.feeds;

import io.newswire.model.Feed;
import io.newswire.model.FeedState;

/**
 * A feed as it stands on {@code news.feeds}, with what is known of it.
 *
 * @param feed null if what stands there is no feed at all
 * @param state empty but for the address if it was never asked
 */
public record StoredFeed(String url, Feed feed, FeedState state, FeedCondition condition) {
  /** What people know it by. */
  public String name() {
    if (feed != null && feed.title() != null) {
      return feed.title();
    }
    return state.title() == null ? url : state.title();
  }
}
