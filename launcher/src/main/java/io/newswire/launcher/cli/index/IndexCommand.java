package io.newswire.launcher.cli.index;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.InvalidInputException;
import io.newswire.index.generation.Generation;
import io.newswire.index.generation.Generations;
import io.newswire.index.setup.IndexSetup;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    description = "Prepare and check the indices in Elasticsearch.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(setup|list|drop)",
    footer = {
      "",
      "Shards and replicas of new indices are index.shards and index.replicas of the"
          + " configuration.",
      "Examples:",
      "  newswire index setup",
      "  newswire index list",
      "  newswire index drop 1",
      "  newswire index setup --set elasticsearch.url=https://search:9200 \\",
      "    --set index.replicas=1"
    })
public final class IndexCommand {
  @Mixin private CommandContext context;

  @Command(
      name = "setup",
      description = "Install the templates, make this month's indices, check all that exist.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Exit code 0 if all is as the files in config/elasticsearch, 1 if an index",
        "has other fields: each difference is named. Indices that differ only in their",
        "text analysis stay in use; a replay rebuilds them. It may be run at any time."
      })
  void setup(@Option(names = "--json", description = "Print JSON.") boolean json)
      throws IOException {
    try (ElasticsearchSession session = context.elasticsearch()) {
      List<String> outdated = new IndexSetup(session.client(), context.config()).install();
      if (json) {
        context.json(Map.of("outdated", outdated));
        return;
      }
      context
          .out()
          .println(
              outdated.isEmpty()
                  ? "Templates installed; every index is as the files."
                  : "Templates installed. The text analysis of an earlier version is used by "
                      + String.join(", ", outdated)
                      + "; 'newswire replay --only-stale' rebuilds them.");
    }
  }

  @Command(
      name = "list",
      description = "List the generations of articles and quotes; see 'newswire replay'.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--json", description = "Print JSON, a generation a line.") boolean json)
      throws IOException {
    try (ElasticsearchSession session = context.elasticsearch()) {
      List<Generation> generations = new Generations(session.client()).list();
      if (json) {
        generations.forEach(context::json);
        return;
      }
      for (Generation generation : generations) {
        context
            .out()
            .printf(
                "%-6s %18s %18s %12s%s%n",
                "v" + generation.number(),
                CountText.of(generation.articles(), "article"),
                CountText.of(generation.quotes(), "quote"),
                CountText.of(generation.indices().size(), "index", "indices"),
                generation.live() ? "  is read" : "");
      }
    }
  }

  @Command(
      name = "drop",
      description = "Delete a generation that is no longer read.",
      mixinStandardHelpOptions = true)
  void drop(
      @Parameters(paramLabel = "GENERATION", description = "Its number, as listed: 1 or v1.")
          String generation,
      @Option(names = "--json", description = "Print JSON.") boolean json)
      throws IOException {
    try (ElasticsearchSession session = context.elasticsearch()) {
      List<String> deleted =
          new Generations(session.client())
              .drop(Integer.parseInt(generation.replaceFirst("^v", "")));
      if (json) {
        context.json(Map.of("deleted", deleted));
        return;
      }
      deleted.forEach(context.out()::println);
      context.out().printf("%s deleted%n", CountText.of(deleted.size(), "index", "indices"));
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          generation + " is no generation; see 'newswire index list'", e);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage(), e);
    }
  }
}
