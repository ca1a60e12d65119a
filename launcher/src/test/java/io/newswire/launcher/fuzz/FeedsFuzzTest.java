package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedReader;
import io.newswire.ingest.feed.document.Opml;
import io.newswire.ingest.feed.document.PageFeeds;
import io.newswire.model.RejectedException;
import io.newswire.model.feed.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Feeds and lists of feeds: what is read of them can be used, and what cannot be is rejected. */
class FeedsFuzzTest {
  private static final URI BASE = URI.create("https://harbour.example/feed");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @FuzzTest(maxDuration = "5m")
  void feeds(byte[] content) {
    try {
      FeedDocument feed = FeedReader.read(content, null, BASE, NOW);
      feed.entries().forEach(FeedEntry::hasOwnPage);
    } catch (RejectedException e) {
      Rejections.check(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void pagesThatNameFeeds(byte[] content) {
    FeedReader.isPage(content, "text/html");
    PageFeeds.of(content, "text/html", BASE);
  }

  @FuzzTest(maxDuration = "5m")
  void lists(byte[] content) throws RejectedException {
    List<Feed> feeds;
    try {
      feeds = Opml.read(content).stream().map(Opml.Entry::feed).filter(Objects::nonNull).toList();
    } catch (RejectedException e) {
      Rejections.check(e);
      return;
    }
    List<String> written =
        Opml.read(Opml.write(feeds)).stream().map(entry -> entry.feed().url()).toList();
    if (!written.equals(feeds.stream().map(Feed::url).toList())) {
      throw new AssertionError("read " + feeds + ", written " + written);
    }
  }
}
