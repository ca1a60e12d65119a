package io.newswire.launcher.cli.ops;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.purge.Purge;
import io.newswire.admin.purge.PurgeResult;
import io.newswire.admin.purge.PurgedTopic;
import io.newswire.admin.trace.KafkaTopicScan;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.Progress;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.ArticleId;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "purge",
    description = "Remove what is left of a withdrawn article, and say when Kafka forgets it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Deletes its documents from the indices and writes a tombstone to each compacted",
      "topic. Withdraw the article first, with DELETE /articles/ID. Topics that are not",
      "compacted forget by time; the times are those of Kafka's configuration. Reads all",
      "topics. Exit code 1 if it is not withdrawn, or nothing is known of it.",
      "Examples:",
      "  newswire purge 3f2a9c0b7d1e4f5a8b6c9d0e1f2a3b4c --dry-run",
      "  newswire purge 3f2a9c0b7d1e4f5a8b6c9d0e1f2a3b4c --json"
    })
public final class PurgeCommand implements Runnable {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "ID|URL")
  private String name;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public void run() {
    PurgeResult result = purge(context.kafkaAndElasticsearch());
    if (json) {
      context.json(result);
    } else {
      print(result);
    }
  }

  private PurgeResult purge(NewswireConfig config) {
    Progress progress = new Progress(context.err(), "record", "looked through");
    String id = name.contains("://") ? ArticleId.ofUrl(name) : name;
    KafkaTopicScan scan = new KafkaTopicScan(config, Instant.EPOCH, progress::at);
    try (ElasticsearchSession session = ElasticsearchSession.open(config)) {
      return new Purge(config, session.search(), scan).of(id, dryRun);
    } finally {
      progress.end();
    }
  }

  private void print(PurgeResult result) {
    PrintWriter out = context.out();
    String done = result.dryRun() ? "would be deleted" : "deleted";
    result
        .documents()
        .forEach(
            (index, count) ->
                out.printf("%-20s %s %s%n", index, CountText.of(count, "document"), done));
    for (PurgedTopic topic : result.topics()) {
      String tombstone = result.dryRun() ? ", a tombstone would be written" : ", tombstone written";
      out.printf(
          "%-20s %s%s%n",
          topic.topic(),
          CountText.of(topic.records(), "record"),
          topic.tombstone() ? tombstone : "");
      out.printf("%-20s %s%n", "", topic.explanation());
      if (topic.forgottenBy() != null) {
        out.printf("%-20s gone by %s%n", "", SearchOutput.time(topic.forgottenBy()));
      }
    }
  }
}
