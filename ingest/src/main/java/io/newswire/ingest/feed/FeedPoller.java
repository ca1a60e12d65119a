package io.newswire.ingest.feed;

import io.newswire.kafka.HangingTransactions;
import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads the feeds on {@code news.feeds} and publishes their articles to {@code news.raw}, each
 * once, whatever is killed meanwhile.
 *
 * <p>Several of them, in several processes, share the feeds: whoever owns a partition of {@code
 * news.feeds} reads the feeds in it, and all feeds of a host lie in one. What is known of a feed
 * and of its entries stands on {@code news.feed-states} and {@code news.feed-entries}, and is
 * committed together with the articles. While Kafka is away nothing is fetched.
 *
 * <p>The flow: a {@link FeedSession} owns {@link OwnedPartition}s; each asks for its feeds by
 * {@link FeedPoll} and for articles by {@link ArticleFetch}, and hands what comes of it to {@link
 * FeedCommits}.
 */
public final class FeedPoller implements AutoCloseable {
  static final String GROUP = "newswire-feeds";

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NewswireConfig config;
  private final Health health = new Health(FeedPoller.class);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final HangingTransactions hanging;
  private final Thread thread = new Thread(this::run, "feed-door");

  /** Makes a door that is not open. */
  public FeedPoller(NewswireConfig config) {
    this.config = config;
    hanging = new HangingTransactions(config);
  }

  /** Starts, once; does not wait for Kafka. */
  public void start() {
    thread.start();
    hanging.start();
  }

  /** Why no feed is read, as one sentence; empty if all is well. A single feed's is not told. */
  public Optional<String> problem() {
    return health.problem();
  }

  private void run() {
    try {
      while (!stopped(Duration.ZERO)) {
        try (FeedSession session = new FeedSession(config)) {
          while (!stopped(Duration.ZERO)) {
            session.work();
            health.good(this);
          }
        } catch (RuntimeException e) {
          health.bad(this, "feeds wait for Kafka: " + e);
          stopped(PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      health.bad(this, "the feed door ended by " + e + ": start the service again");
      throw e;
    }
  }

  private boolean stopped(Duration wait) throws InterruptedException {
    return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Breaks off what is being fetched; it is fetched again, here or by another process. */
  @Override
  public void close() {
    stop.countDown();
    hanging.close();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
