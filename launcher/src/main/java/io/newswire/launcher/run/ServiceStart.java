package io.newswire.launcher.run;

import io.newswire.admin.TopicSetup;
import io.newswire.deliver.DeliveryWorker;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.EntityTagger;
import io.newswire.ingest.IngestService;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Starts the services of {@code newswire run} once, on a Kafka of its own: the script {@code
 * newswire} makes the archive of classes from what this loads. Elasticsearch is left out.
 */
final class ServiceStart {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ServiceStart() {}

  /** Exits with 0 if all of them run: an archive without one would be of little use. */
  public static void main(String[] args) throws IOException {
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

  private static void start(NewswireConfig config, Closer closer) {
    TopicSetup.createMissing(config);
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
    closer.add(AdminServer.start(config, services));
    StageWarmUp.load(tagger);
    enrich.awaitRunning(PATIENCE);
    deliver.awaitRunning(PATIENCE);
  }
}
