package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedReader;
import io.newswire.ingest.feed.document.PageFeeds;
import io.newswire.ingest.feed.web.Robots;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.ingest.feed.web.WebClient;
import io.newswire.ingest.feed.web.WebException;
import io.newswire.ingest.feed.web.WebRequest;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.model.text.CountText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Asks for an address once and reports what it finds. Thread-safe. */
public final class FeedCheck implements AutoCloseable {
  private static final int ITEMS = 20;

  private final WebClient web;
  private final Robots robots;
  private final FeedProgress progress;

  /** With the limits and permissions of the configuration. */
  public FeedCheck(NewswireConfig config) {
    web = new WebClient(config);
    robots = new Robots(web, config);
    progress = new FeedProgress(config);
  }

  /** Never fails: what is wrong stands in the report. */
  public FeedReport check(String address) {
    FeedReport report = FeedReportBuilder.builder().url(address).build();
    Optional<URI> url = WebAddress.parse(address);
    if (url.isEmpty()) {
      return report.withProblem("'%s' is no web address".formatted(address));
    }
    try {
      WebAnswer answer = web.get(WebRequest.of(url.get(), WebRequest.FEED));
      FeedReport asked =
          report.with(
              it ->
                  it.url(url.get().toString())
                      .movedTo(answer.movedTo() == null ? null : answer.movedTo().toString())
                      .conditional(answer.etag() != null || answer.lastModified() != null));
      return answer.ok()
          ? read(asked, answer)
          : asked.withProblem("%s answers %d".formatted(answer.url(), answer.status()));
    } catch (WebException e) {
      return report.withProblem(e.getMessage());
    }
  }

  private FeedReport read(FeedReport asked, WebAnswer answer) {
    Instant now = Instant.now();
    try {
      FeedDocument document =
          FeedReader.read(answer.content(), answer.contentType(), answer.url(), now);
      return document(asked, answer, document, now);
    } catch (RejectedException e) {
      List<PageFeeds.Found> found =
          FeedReader.isPage(answer.content(), answer.contentType())
              ? PageFeeds.of(answer.content(), answer.contentType(), answer.url())
              : List.of();
      return asked.with(it -> it.found(found).problem(e.getMessage()));
    }
  }

  private FeedReport document(
      FeedReport asked, WebAnswer answer, FeedDocument document, Instant now) {
    FeedState state = progress.read(FeedState.of(asked.url()), answer, document, 0, now);
    List<FeedEntry> own = EntryKey.entries(document);
    URI page =
        own.stream()
            .map(FeedEntry::url)
            .filter(Objects::nonNull)
            .findFirst()
            .flatMap(WebAddress::parse)
            .orElse(null);
    return asked.with(
        it ->
            it.kind(document.kind())
                .title(document.title())
                .entries(document.entries().size())
                .fullTexts(state.fullTexts())
                .latestAt(state.latestAt())
                .interval(state.interval())
                .page(page == null ? null : page.toString())
                .items(marked(asked, own).stream().limit(ITEMS).map(PreviewedEntry::of).toList())
                .robots(page == null ? null : robots.verdict(page).name().toLowerCase(Locale.ROOT))
                .remarks(remarks(asked, document, own, state)));
  }

  private static List<String> remarks(
      FeedReport asked, FeedDocument document, List<FeedEntry> own, FeedState state) {
    List<String> remarks = new ArrayList<>(document.remarks());
    if (document.repair() != null) {
      remarks.add(
          "it is not as it should be, and was read as far as possible: " + document.repair());
    }
    if (document.entries().isEmpty() && document.parts().isEmpty()) {
      remarks.add("it has no entries");
    }
    if (state.ended()) {
      remarks.add(state.problem());
    }
    if (asked.movedTo() != null) {
      remarks.add("it moved for good to " + asked.movedTo());
    }
    if (!asked.conditional()) {
      remarks.add("its server sends neither ETag nor Last-Modified: all of it comes each time");
    }
    if (!document.parts().isEmpty()) {
      remarks.add("it leads to " + CountText.of(document.parts().size(), "more sitemap"));
    }
    long undated = document.entries().stream().filter(entry -> entry.publishedAt() == null).count();
    if (undated > 0) {
      remarks.add(CountText.of(undated, "entry has", "entries have") + " no usable date");
    }
    long nameless = own.stream().filter(entry -> entry.url() == null).count();
    if (nameless > 0) {
      remarks.add(
          CountText.of(
                  nameless,
                  "entry has no page of its own and is",
                  "entries have no page of their own and are")
              + " taken from the feed");
    }
    Feed feed = Feed.of(asked.url());
    List<FeedEntry> entries = marked(asked, own);
    long keys = entries.stream().map(entry -> EntryKey.of(feed, entry)).distinct().count();
    long sharing = entries.stream().filter(it -> it.url() != null && !it.hasOwnPage()).count();
    if (sharing > 0) {
      remarks.add(
          CountText.of(
                  sharing,
                  "entry shares its page with others and is",
                  "entries share their page with others and are")
              + " taken from the feed");
    }
    if (keys < document.entries().size()) {
      remarks.add(
          CountText.of(document.entries().size() - keys, "entry repeats", "entries repeat")
              + " another one");
    }
    return remarks;
  }

  private static List<FeedEntry> marked(FeedReport asked, List<FeedEntry> own) {
    return SharedPages.marked(own, Feed.of(asked.url()), new PartitionState(0));
  }

  @Override
  public void close() {
    web.close();
  }
}
