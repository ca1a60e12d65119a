package io.newswire.launcher.cli.feeds;

import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedFile;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.launcher.cli.CommandContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "feeds",
    description = "Read feeds: RSS, Atom, JSON Feed, news sitemaps.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsAddCommand.class, FeedsCheckCommand.class, FeedsImportCommand.class},
    footer = {
      "",
      "Each feed is polled as often as it publishes, between once a minute and once an",
      "hour. Articles come from the feed where it has their full text, else from",
      "their pages.",
      "Examples:",
      "  newswire feeds check https://www.herald.example/",
      "  newswire feeds add https://www.herald.example/feed --source Herald",
      "  newswire feeds list --problems",
      "  newswire feeds import subscriptions.opml",
      "  newswire feeds export > feeds.opml"
    })
public final class FeedsCommand implements Runnable {
  @Mixin private CommandContext context;

  @Override
  public void run() {
    list(false, false);
  }

  @Command(
      name = "list",
      description = "List all feeds, with what is wrong with them and since when.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--problems", description = "Only feeds that are not well.") boolean problems,
      @Option(names = "--json", description = "Print JSON, a feed a line.") boolean json) {
    List<StoredFeed> all = store().all();
    Stream<StoredFeed> shown = all.stream().filter(feed -> !problems || !feed.condition().well());
    if (json) {
      shown.forEach(context::json);
    } else {
      shown.forEach(new FeedOutput(context.output())::feed);
      context.out().println(FeedCounts.of(all));
    }
  }

  @Command(
      name = "remove",
      description = "Read feeds no more. What came of them stays.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire feeds remove https://www.herald.example/feed"})
  void remove(
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls,
      @Option(names = "--json", description = "Print JSON, a feed a line.") boolean json) {
    for (String url : store().remove(urls)) {
      if (json) {
        context.json(Map.of("url", url));
      } else {
        context.out().println("Removed: " + url);
      }
    }
  }

  @Command(
      name = "export",
      description = "Print all feeds as OPML, ready to be imported here or elsewhere.",
      mixinStandardHelpOptions = true)
  void export() {
    context.out().print(new String(FeedFile.write(store().all()), StandardCharsets.UTF_8));
    context.out().flush();
  }

  FeedStore store() {
    return new FeedStore(context.kafka());
  }

  CommandContext context() {
    return context;
  }
}
