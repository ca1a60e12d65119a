package io.newswire.ingest.feed;

import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/**
 * Reads the feeds on {@code news.feeds} and publishes their articles to {@code news.raw}, each
 * once, whatever is killed meanwhile.
 *
 * <p>Several of them, in several processes, share the feeds: whoever owns a partition of {@code
 * news.feeds} reads the feeds in it, and all feeds of a host are in one. The state of a feed and of
 * its entries is on {@code news.feed-states} and {@code news.feed-entries}, and is committed
 * together with the articles. While Kafka is unavailable nothing is fetched.
 *
 * <p>The flow: a {@link FeedSession} owns {@link OwnedPartition}s; each requests its feeds by
 * {@link FeedPoll} and articles by {@link ArticleFetch}, and passes the results to {@link
 * FeedCommits}.
 */
public final class FeedPoller extends SessionLoop {
  /** Reads nothing before {@link #start}. The problem of a single feed is in its state. */
  public FeedPoller(NewswireConfig config) {
    super("feed polling", 1, new Health(FeedPoller.class), () -> new FeedSession(config));
  }

  /** A process that polls no feeds now still takes what is pushed. */
  @Override
  public Optional<String> notReady() {
    return Optional.empty();
  }
}
