package io.newswire.launcher.cli.feeds;

import io.newswire.admin.feeds.FeedCondition;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.ingest.feed.FeedReport;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.feed.FeedState;
import io.newswire.model.text.CountText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints feeds for people. */
final class FeedOutput {
  private static final int MINUTE = 60;
  private static final Duration RECENT = Duration.ofDays(2);

  private final SearchOutput output;

  FeedOutput(SearchOutput output) {
    this.output = output;
  }

  void feed(StoredFeed stored) {
    FeedCondition condition = stored.condition();
    String since =
        condition.since() == null ? "" : " since " + SearchOutput.time(condition.since());
    output.line(SearchOutput.bold(stored.name()), " · " + condition.status() + since);
    output.line("  ", stored.url());
    FeedState state = stored.state();
    if (state.movedTo() != null) {
      output.line("  moved for good to ", state.movedTo());
    }
    if (state.kind() != null) {
      output.line("  ", facts(state));
    }
    if (condition.reason() != null) {
      output.line("  problem: ", condition.reason());
    }
    Instant now = Instant.now();
    if (state.pageProblem() != null && state.pageProblemAt().plus(RECENT).isAfter(now)) {
      output.line(
          "  article not taken from its page, " + SearchOutput.time(state.pageProblemAt()) + ": ",
          state.pageProblem());
    }
  }

  private static String facts(FeedState state) {
    List<String> facts = new ArrayList<>();
    facts.add(state.kind() + ", " + entries(state.entries(), state.fullTexts()));
    if (state.nextAt() != null) {
      facts.add(
          "asked "
              + SearchOutput.time(state.checkedAt())
              + (state.interval() == null ? "" : ", every " + length(state.interval())));
    }
    if (state.latestAt() != null) {
      facts.add("latest " + SearchOutput.time(state.latestAt()));
    }
    return String.join(" · ", facts);
  }

  private static String entries(int entries, int fullTexts) {
    String all = CountText.of(entries, "entry", "entries");
    return fullTexts == 0 ? all : all + ", " + fullTexts + " in full";
  }

  void report(FeedReport report) {
    output.line(SearchOutput.bold(report.title() == null ? report.url() : report.title()), "");
    if (!report.found().isEmpty()) {
      output.line("  ", "It is a web page that names feeds:");
    } else if (report.problem() != null) {
      output.line("  problem: ", report.problem());
    }
    if (report.kind() != null) {
      output.line("  ", report.kind() + ", " + entries(report.entries(), report.fullTexts()));
      output.line("  would be asked every ", length(report.interval()));
    }
    if (report.latestAt() != null) {
      output.line("  latest entry ", SearchOutput.time(report.latestAt()));
    }
    if (report.page() != null) {
      output.line("  first article ", report.page() + ": robots.txt says " + report.robots());
    }
    report.remarks().forEach(remark -> output.line("  note: ", remark));
    report
        .found()
        .forEach(
            found ->
                output.line(
                    "  ", found.url() + (found.title().isEmpty() ? "" : "  " + found.title())));
  }

  /** Such as {@code 7 min}; to the nearest unit. */
  static String length(Duration length) {
    long seconds = Math.round(length.toMillis() / 1000.0);
    return seconds < 2 * MINUTE ? seconds + " s" : Math.round(seconds / (double) MINUTE) + " min";
  }
}
