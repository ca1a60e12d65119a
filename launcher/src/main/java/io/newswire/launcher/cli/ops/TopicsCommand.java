package io.newswire.launcher.cli.ops;

import io.newswire.admin.TopicSetup;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(names = "--json", description = "Print JSON, a topic a line.")
  private boolean json;

  private record State(String topic, boolean created) {}

  @Override
  public void run() {
    NewswireConfig config = context.kafka();
    List<String> created = TopicSetup.createMissing(config);
    for (NewTopic topic : Topics.all(config)) {
      State state = new State(topic.name(), created.contains(topic.name()));
      if (json) {
        context.json(state);
      } else {
        String what = state.created ? "created" : "there already";
        context.out().printf("%-22s %s%n", state.topic, what);
      }
    }
  }
}
