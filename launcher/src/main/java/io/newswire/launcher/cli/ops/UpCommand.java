package io.newswire.launcher.cli.ops;

import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.run.RunningPipeline;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Run everything in one process, with Kafka and Elasticsearch inside.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Data is kept in the folder data/ over restarts. Ctrl-C stops all.",
      "Ends with exit code 1 where Kafka can no longer write there, such as on a full disk,",
      "and where the clock is set back.",
      "Examples:",
      "  newswire up --open",
      "  newswire up --set ingest.folder=inbox --set ingest.http.port=8090",
      "  newswire up --set data.dir=/var/lib/newswire"
    })
public final class UpCommand implements Runnable {
  @Mixin private CommandContext context;

  @Option(names = "--open", description = "Open the desk in the browser of this desktop.")
  private boolean open;

  @Override
  public void run() {
    NewswireConfig config = context.config();
    PrintWriter out = context.out();
    Instant start = Instant.now();
    try (RunningPipeline running = RunningPipeline.start(config, config.dataDir(), out)) {
      ReadyMessage.print(out, running.allInOne(), Duration.between(start, Instant.now()));
      if (open) {
        running.openDesk(out);
      }
      running.awaitStop();
    }
  }
}
