package io.newswire.launcher.cli.feeds;

import io.newswire.ingest.feed.FeedCheck;
import io.newswire.ingest.feed.FeedReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "check",
    description = "Read an address once, and show which feed it is.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Shows what feed it is, how many entries it has, how often it publishes, whether",
      "the full text is there, and what robots.txt says of its articles; of a web page,",
      "the feeds that it names. Nothing is kept; no Newswire needs to run.",
      "",
      "Exit code 0 if it is a feed that can be read, or a page that names feeds, else",
      "1."
    })
final class FeedsCheckCommand implements Callable<Integer> {
  @ParentCommand private FeedsCommand feeds;

  @Parameters(arity = "1..*", paramLabel = "URL")
  private List<String> urls;

  @Option(names = "--json", description = "Print JSON, an address a line.")
  private boolean json;

  @Override
  public Integer call() {
    boolean good = true;
    try (FeedCheck check = new FeedCheck(feeds.context().config())) {
      for (String url : urls) {
        FeedReport report = check.check(url);
        good &= report.problem() == null || !report.found().isEmpty();
        if (json) {
          feeds.context().json(report);
        } else {
          new FeedOutput(feeds.context().output()).report(report);
        }
      }
    }
    return good ? 0 : 1;
  }
}
