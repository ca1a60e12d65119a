package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedReader;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.ingest.feed.web.WebClient;
import io.newswire.ingest.feed.web.WebException;
import io.newswire.ingest.feed.web.WebRequest;
import io.newswire.model.RejectedException;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for one feed, and makes the records that are to be written.
 *
 * @param pause between two requests for parts of one feed
 */
record FeedPoll(WebClient web, FeedProgress progress, Duration pause) {
  private static final Logger log = LoggerFactory.getLogger(FeedPoll.class);
  private static final int DOUBTFUL = 3;

  /**
   * What is to be written, together.
   *
   * @param state the next
   */
  record Outcome(FeedState state, List<EntryChange> changes) {}

  /** Never fails: what goes wrong is the feed's problem, and stands in its state. */
  Outcome run(Feed feed, PartitionState memory) throws InterruptedException {
    FeedState before = memory.state(feed.url());
    try {
      URI url = address(feed, before);
      boolean usual = before.movedTo() == null || url.toString().equals(before.movedTo());
      WebAnswer answer =
          web.get(
              usual
                  ? new WebRequest(url, WebRequest.FEED, before.etag(), before.lastModified())
                  : WebRequest.of(url, WebRequest.FEED));
      return outcome(feed, before, answer, memory);
    } catch (WebException | RejectedException e) {
      return only(progress.failed(before, e.getMessage(), null, Instant.now()));
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be read", feed.url(), e);
      String problem = "reading it failed with " + e + ": report it with the feed";
      return only(progress.failed(before, problem, null, Instant.now()));
    }
  }

  private Outcome outcome(Feed feed, FeedState before, WebAnswer answer, PartitionState memory)
      throws RejectedException, WebException, InterruptedException {
    Instant now = Instant.now();
    if (answer.status() == HttpStatus.SC_NOT_MODIFIED) {
      return only(progress.unchanged(before, answer, now));
    }
    if (answer.status() == HttpStatus.SC_GONE) {
      return only(progress.ended(before, "its server says that it is gone for good (410)", now));
    }
    if (!answer.ok()) {
      String problem = "%s answers %d".formatted(answer.url(), answer.status());
      return only(progress.failed(before, problem, answer.retryAfter(), now));
    }
    FeedDocument document = whole(answer, now);
    List<EntryChange> changes =
        new NewEntries(memory, feed, before.kind() == null, now).of(document);
    int found = (int) changes.stream().filter(change -> memory.entry(change.key()) == null).count();
    return new Outcome(progress.read(before, answer, document, found, now), changes);
  }

  private static Outcome only(FeedState state) {
    return new Outcome(state, List.of());
  }

  /** Where it moved for good; but its first address now and then, if it is not to be had there. */
  private static URI address(Feed feed, FeedState before) throws RejectedException {
    boolean doubtful = before.failures() >= DOUBTFUL && before.failures() % 2 == 1;
    String url = before.movedTo() == null || doubtful ? feed.url() : before.movedTo();
    return WebAddress.parse(url)
        .orElseThrow(
            () -> new RejectedException("'%s' is no web address: remove the feed".formatted(url)));
  }

  /** With the entries of all sitemaps that an index leads to. */
  private FeedDocument whole(WebAnswer answer, Instant now)
      throws RejectedException, WebException, InterruptedException {
    FeedDocument document = read(answer, now);
    List<FeedEntry> entries = new ArrayList<>(document.entries());
    for (URI part : document.parts()) {
      Thread.sleep(pause.toMillis());
      WebAnswer sitemap = web.get(WebRequest.of(part, WebRequest.FEED));
      if (!sitemap.ok()) {
        throw new RejectedException("%s answers %d".formatted(part, sitemap.status()));
      }
      entries.addAll(read(sitemap, now).entries());
    }
    return document.withEntries(entries);
  }

  private static FeedDocument read(WebAnswer answer, Instant now) throws RejectedException {
    try {
      return FeedReader.read(answer.content(), answer.contentType(), answer.url(), now);
    } catch (RejectedException e) {
      throw new RejectedException("%s: %s".formatted(answer.url(), e.getMessage()), e);
    }
  }
}
