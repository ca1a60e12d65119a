package io.newswire.launcher.cli.feeds;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.feeds.FeedLookup;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.ingest.feed.FeedCheck;
import io.newswire.ingest.feed.FeedReport;
import io.newswire.ingest.feed.document.PageFeeds;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedContent;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "add",
    description = "Add a feed, or the feed that a web page names.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It is read once, to check that it is a feed. Options given for a feed that is",
      "there already change it."
    })
final class FeedsAddCommand implements Runnable {
  @ParentCommand private FeedsCommand feeds;

  @Parameters(paramLabel = "URL")
  private String url;

  @Option(names = "--title", paramLabel = "NAME", description = "What lists call it.")
  private String title;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "What its articles name as their source; if not given, what their pages say.")
  private String source;

  @Option(names = "--folder", paramLabel = "NAME", description = "A folder of the list.")
  private String folder;

  @Option(
      names = "--content",
      paramLabel = "WHERE",
      description =
          "Where articles come from: ${COMPLETION-CANDIDATES}. auto takes them from the feed where"
              + " it has the full text, else from the page.")
  private FeedContent content;

  @Option(
      names = "--only-new",
      description = "Pass over the entries that are there now; otherwise they are taken.")
  private boolean onlyNew;

  @Option(names = "--unchecked", description = "Add it without asking for it.")
  private boolean unchecked;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** What is printed as JSON. */
  private record Added(Feed feed, boolean created, boolean changed) {}

  @Override
  public void run() {
    URI given =
        WebAddress.parse(url)
            .orElseThrow(() -> new InvalidInputException("'" + url + "' is not a web address"));
    FeedStore store = feeds.store();
    String address =
        store
            .find(given.toString())
            .map(StoredFeed::url)
            .orElseGet(() -> unchecked ? given.toString() : checked());
    Feed there = store.find(address).map(StoredFeed::feed).orElse(null);
    Feed wanted = changed(there == null ? Feed.of(address) : there);
    boolean written = !store.put(List.of(wanted)).isEmpty();
    if (json) {
      feeds.context().json(new Added(wanted, there == null, written));
    } else {
      String done = there == null ? "Added: " : written ? "Changed: " : "Nothing changed: ";
      feeds.context().out().println(done + wanted.url());
    }
  }

  private Feed changed(Feed feed) {
    return feed.with(
        it ->
            it.title(title == null ? feed.title() : title)
                .source(source == null ? feed.source() : source)
                .folder(folder == null ? feed.folder() : folder)
                .content(content == null ? feed.content() : content)
                .onlyNew(onlyNew ? Boolean.TRUE : feed.onlyNew()));
  }

  /** The address of the feed there: where it moved, or what the page names. */
  private String checked() {
    try (FeedCheck check = new FeedCheck(feeds.context().config())) {
      FeedReport report = FeedLookup.find(check, url);
      if (report.found().size() > 1) {
        throw new InvalidInputException(
            url
                + " is a web page that names several feeds; add one of them:\n"
                + report.found().stream()
                    .map(FeedsAddCommand::line)
                    .collect(Collectors.joining("\n")));
      }
      if (report.problem() != null) {
        throw new InvalidInputException(
            "it is not added, because it cannot be read: "
                + report.problem()
                + ". '--unchecked' adds it all the same.");
      }
      if (!json) {
        new FeedOutput(feeds.context().output()).report(report);
      }
      return report.movedTo() == null ? report.url() : report.movedTo();
    }
  }

  private static String line(PageFeeds.Found found) {
    return "  " + found.url() + (found.title().isEmpty() ? "" : "   " + found.title());
  }
}
