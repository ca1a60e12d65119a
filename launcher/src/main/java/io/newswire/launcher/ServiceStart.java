package io.newswire.launcher;

import io.newswire.admin.TopicSetup;
import io.newswire.admin.rules.RuleStore;
import io.newswire.deliver.DeliveryWorker;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.EntityTagger;
import io.newswire.ingest.IngestService;
import io.newswire.launcher.run.AdminServer;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.HttpRoutes;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;

/**
 * Starts the services of {@code newswire run} once, on a Kafka of its own and with an alert rule:
 * the script {@code newswire} makes the archive of classes from what this loads. Elasticsearch is
 * left out.
 */
final class ServiceStart {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Has a prefix, a phrase, fields and operators, whose classes are loaded so. */
  private static final AlertRule RULE =
      AlertRule.of("harbour", "harb* OR \"east pier\"~2 OR (title:tide AND NOT speaker:calloway)");

  private ServiceStart() {}

  /** Exits with 0 if all of them run: an archive without one would be of little use. */
  public static void main(String[] args) throws IOException {
    readArguments("run", "enrich", "--help");
    Path folder = Files.createTempDirectory("newswire-start");
    try (Closer closer = new Closer()) {
      EmbeddedKafka kafka = closer.add(EmbeddedKafka.start(folder.resolve("kafka"), 0));
      start(
          new NewswireConfig(
              Map.of(
                  ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                  kafka.bootstrapServers(),
                  ConfigKeys.DATA_DIR,
                  folder.toString(),
                  ConfigKeys.INGEST_HTTP_PORT,
                  "0",
                  ConfigKeys.ADMIN_HTTP_PORT,
                  "0")),
          closer);
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
    System.exit(0);
  }

  private static void readArguments(String... args) {
    CommandLine command = Newswire.commandLine(args);
    command.setOut(new PrintWriter(Writer.nullWriter()));
    command.execute(args);
  }

  private static void start(NewswireConfig config, Closer closer) throws IOException {
    TopicSetup.createMissing(config);
    new RuleStore(config).add(RULE);
    EntityTagger tagger = StageWarmUp.unloadedTagger(config);
    tagger.names().ifPresent(closer::add);
    EnrichService enrich = closer.add(StageWarmUp.enrich(config, tagger));
    enrich.start();
    DeliveryWorker deliver = closer.add(new DeliveryWorker(config));
    deliver.start();
    IngestService ingest =
        closer.add(
            StageWarmUp.ingest(
                config, StageWarmUp.extractor(config), HttpRoutes.withoutSearch(config, closer)));
    ingest.start();
    List<HealthSource> services = new ArrayList<>(ingest.monitored());
    services.addAll(List.of(enrich, deliver));
    AdminServer admin = closer.add(AdminServer.start(config, services));
    StageWarmUp.load(tagger);
    enrich.awaitRunning(PATIENCE);
    deliver.awaitRunning(PATIENCE);
    try (InputStream metrics = URI.create(admin.metricsUrl()).toURL().openStream()) {
      metrics.readAllBytes();
    }
  }
}
