package io.newswire.launcher.cli.index;

import io.newswire.kibana.Description;
import io.newswire.kibana.KibanaImport;
import io.newswire.kibana.SavedObjects;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.CommandException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "kibana",
    description = "Put Newswire's dashboards into Kibana.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(import|export-file)",
    footer = {
      "",
      "Dashboards, charts, searches and data views are those of",
      "config/kibana/dashboards.yml. An import replaces what an earlier one brought,",
      "and leaves everything else as it is.",
      "Examples:",
      "  newswire kibana import",
      "  newswire kibana import --url https://kibana:5601/s/news \\",
      "    --set kibana.username=ada \\",
      "    --set 'kibana.password=$${env:KIBANA_PASSWORD}'",
      "  newswire kibana export-file newswire.ndjson"
    })
public final class KibanaCommand {
  private static final int PATIENCE_SECONDS = 5;

  @Mixin private CommandContext context;

  @Command(
      name = "import",
      description = "Send them to the Kibana of the configuration.",
      mixinStandardHelpOptions = true)
  void send(
      @Option(
              names = "--url",
              paramLabel = "URL",
              description = "Kibana's address in place of kibana.url; with /s/SPACE for a space.")
          String url,
      @Option(
              names = "--wait",
              defaultValue = "" + PATIENCE_SECONDS,
              paramLabel = "SECONDS",
              description =
                  "How long to wait for a Kibana that is away or still starts (${DEFAULT-VALUE}).")
          int seconds,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    NewswireConfig config = context.config();
    String address = url == null ? config.getString(ConfigKeys.KIBANA_URL) : url;
    KibanaImport kibana = KibanaImport.into(config, address, Duration.ofSeconds(seconds));
    int taken = kibana.send(SavedObjects.ndjson(Description.packaged()));
    if (json) {
      context.json(Map.of("imported", taken));
    } else {
      String objects = CountText.of(taken, "object");
      context.out().printf("%s imported; open the dashboard Newsroom%n", objects);
    }
  }

  @Command(
      name = "export-file",
      description = "Write them to a file, to import by hand: Stack Management, Saved Objects.",
      mixinStandardHelpOptions = true)
  void exportFile(
      @Parameters(paramLabel = "FILE", description = "Such as newswire.ndjson.") Path file) {
    try {
      Files.write(file, SavedObjects.ndjson(Description.packaged()));
    } catch (IOException e) {
      throw new CommandException("cannot write " + file + ": " + e.getMessage(), e);
    }
    context.out().printf("%s written%n", file);
  }
}
