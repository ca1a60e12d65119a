package io.newswire.launcher.cli.ops;

import io.newswire.admin.TopicSetup;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "topics",
    description = "Create the topics that are missing in the configured Kafka.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Topics that exist are left as they are.",
      "Example:",
      "  newswire topics --set kafka.bootstrap.servers=kafka:9092 \\",
      "    --set topics.partitions=12"
    })
public final class TopicsCommand implements Runnable {
  @Mixin private CommandContext context;

  @Override
  public void run() {
    NewswireConfig config = context.kafka();
    List<String> created = TopicSetup.createMissing(config);
    for (NewTopic topic : Topics.all(config)) {
      String state = created.contains(topic.name()) ? "created" : "there already";
      context.out().printf("%-22s %s%n", topic.name(), state);
    }
  }
}
