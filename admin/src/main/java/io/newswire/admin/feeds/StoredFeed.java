package io.newswire.admin.feeds;

import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;

/**
 * A feed on {@code news.feeds} with its state.
 *
 * @param feed null if the record is not a feed
 * @param state has only the address if the feed was never read
 */
public record StoredFeed(String url, Feed feed, FeedState state, FeedCondition condition) {
  /** Its title, else the title that the feed gives itself, else its address. */
  public String name() {
    if (feed != null && feed.title() != null) {
      return feed.title();
    }
    return state.title() == null ? url : state.title();
  }
}
