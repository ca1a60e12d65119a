package io.newswire.admin.feeds;

import io.newswire.ingest.feed.FeedCheck;
import io.newswire.ingest.feed.FeedReport;

/** Finds the feed that somebody means by the address of a feed or of a page. */
public final class FeedLookup {
  private FeedLookup() {}

  /**
   * Asks for an address; if it is that of a page that names one feed, for that feed.
   *
   * @return never fails: what is wrong is in the report, and so are several feeds of a page
   */
  public static FeedReport find(FeedCheck check, String address) {
    FeedReport report = check.check(address);
    return report.found().size() == 1
        ? check.check(report.found().get(0).url().toString())
        : report;
  }
}
