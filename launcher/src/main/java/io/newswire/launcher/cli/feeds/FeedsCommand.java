package io.newswire.launcher.cli.feeds;

import io.newswire.admin.AdminException;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.ingest.feed.document.Opml;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "feeds",
    description = "Read feeds: RSS, Atom, JSON Feed, news sitemaps.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsAddCommand.class, FeedsCheckCommand.class, FeedsImportCommand.class},
    footer = {
      "",
      "Each feed is asked as often as it publishes, between every minute and every",
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
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

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
    FeedOutput output = new FeedOutput(out());
    for (StoredFeed feed : all) {
      if (problems && feed.condition().well()) {
        continue;
      }
      if (json) {
        new SearchOutput(out()).json(feed);
      } else {
        output.feed(feed);
      }
    }
    if (!json) {
      out().println(FeedCounts.of(all));
    }
  }

  @Command(
      name = "remove",
      description = "Read feeds no more. What came of them stays.",
      mixinStandardHelpOptions = true)
  void remove(@Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    FeedStore store = store();
    List<StoredFeed> chosen =
        urls.stream()
            .map(
                url ->
                    store
                        .find(url)
                        .orElseThrow(
                            () ->
                                new AdminException(
                                    "there is no feed " + url + "; see 'newswire feeds list'")))
            .toList();
    for (StoredFeed feed : chosen) {
      store.remove(feed.url());
      out().println("Removed: " + feed.url());
    }
  }

  @Command(
      name = "export",
      description = "Print all feeds as OPML, ready to be imported here or elsewhere.",
      mixinStandardHelpOptions = true)
  void export() {
    byte[] opml =
        Opml.write(store().all().stream().map(StoredFeed::feed).filter(Objects::nonNull).toList());
    out().print(new String(opml, StandardCharsets.UTF_8));
    out().flush();
  }

  FeedStore store() {
    return new FeedStore(Instance.connect(config(), ConfigKeys.KAFKA_BOOTSTRAP_SERVERS));
  }

  NewswireConfig config() {
    return options.load();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
