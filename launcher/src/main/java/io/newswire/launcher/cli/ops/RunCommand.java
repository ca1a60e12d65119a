package io.newswire.launcher.cli.ops;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.admin.names.NameStore;
import io.newswire.deliver.DeliveryWorker;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.index.IndexWorker;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.ingest.IngestService;
import io.newswire.kafka.ClockWatch;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.run.AdminServer;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.HttpRoutes;
import io.newswire.launcher.run.LaunchException;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "run",
    description = "Run one service alone: ingest, enrich, index or deliver.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(ingest|enrich|index|deliver)",
    footer = {
      "",
      "Needs the Kafka (and for index the Elasticsearch) of the configuration, and its",
      "topics (see 'newswire topics'). Several of each may run, on several machines;",
      "on one machine each needs its own data.dir, and for Prometheus its own",
      "admin.http.port.",
      "Examples:",
      "  newswire run ingest --set kafka.bootstrap.servers=kafka:9092",
      "  newswire run index --config production.properties"
    })
public final class RunCommand {
  private static final Duration LOAD_AFTER = Duration.ofSeconds(20);

  @Mixin private CommandContext context;

  @Command(
      description = {
        "Receive documents on news.raw and news.raw-urgent, and extract them to news.articles"
            + " and news.articles-urgent.",
        "Its HTTP server serves the desk, and searches where elasticsearch.url is set."
      },
      mixinStandardHelpOptions = true)
  void ingest() {
    NewswireConfig config = withKafka();
    try (Closer closer = stopWithProcess()) {
      IngestService service =
          closer.add(
              StageWarmUp.ingest(config, StageWarmUp.extractor(config), routes(config, closer)));
      service.start();
      String admin = admin(config, closer, service.monitored());
      await("ingest", "HTTP at port " + service.httpPort() + ", " + admin);
    }
  }

  @Command(
      description = "Tag entities, find quotes, match rules: from news.articles to news.enriched.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire run enrich --config production.properties"})
  void enrich() {
    NewswireConfig config = withKafka();
    try (Closer closer = stopWithProcess()) {
      EntityTagger tagger = StageWarmUp.unloadedTagger(config);
      tagger.names().ifPresent(closer::add);
      EnrichService service = closer.add(StageWarmUp.enrich(config, tagger));
      service.start();
      // Files that cannot be read end the process. Kafka Streams starts meanwhile.
      tagger.names().ifPresent(NameRegistry::readFiles);
      String admin = admin(config, closer, List.of(service));
      loadWhenRunning(service, tagger);
      service.awaitStart();
      await("enrich", "application newswire-enrich, " + admin);
    }
  }

  @Command(
      description = "Write news.enriched and news.alerts to Elasticsearch.",
      mixinStandardHelpOptions = true)
  void index() {
    NewswireConfig config = withKafka();
    if (config.elasticsearchEmbedded()) {
      throw missing(ConfigKeys.ELASTICSEARCH_URL);
    }
    try (Closer closer = stopWithProcess()) {
      ElasticsearchConnection elasticsearch =
          closer.add(ElasticsearchConnection.open(config, config.elasticsearchUrl()));
      IndexWorker worker = closer.add(new IndexWorker(config, elasticsearch.client()));
      worker.start();
      String admin = admin(config, closer, List.of(worker));
      await("index", "writing to " + config.elasticsearchUrl() + ", " + admin);
    }
  }

  @Command(
      description = "Send news.alerts to webhooks, Slack, mailboxes, the log.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire run deliver --config production.properties"})
  void deliver() {
    NewswireConfig config = withKafka();
    try (Closer closer = stopWithProcess()) {
      DeliveryWorker worker = closer.add(new DeliveryWorker(config));
      worker.start();
      String admin = admin(config, closer, List.of(worker));
      worker.awaitStart();
      await("deliver", "application newswire-deliver, " + admin);
    }
  }

  /**
   * What waited for a time, such as alerts held for an embargo, goes out before the model is
   * loaded, which takes seconds. Articles need the model, and load it if they come first.
   */
  private static void loadWhenRunning(EnrichService service, EntityTagger tagger) {
    Thread loader =
        new Thread(
            () -> {
              try {
                service.awaitRunning(LOAD_AFTER);
              } catch (IllegalStateException e) {
                // Kafka takes long: the model is there by then.
              }
              StageWarmUp.load(tagger);
            },
            "load-model");
    loader.setDaemon(true);
    loader.start();
  }

  private String admin(
      NewswireConfig config, Closer closer, List<? extends HealthSource> services) {
    AdminServer admin = closer.add(AdminServer.start(config, services));
    admin.movedPort().ifPresent(moved -> context.output().line("", moved));
    return "metrics at " + admin.metricsUrl();
  }

  private static List<EndpointGroup> routes(NewswireConfig config, Closer closer) {
    if (config.elasticsearchEmbedded()) {
      return HttpRoutes.withoutSearch(config, closer);
    }
    ElasticsearchConnection elasticsearch =
        closer.add(ElasticsearchConnection.open(config, config.elasticsearchUrl()));
    NewsSearch search = new NewsSearch(elasticsearch.client(), config, NameStore.listed(config));
    return HttpRoutes.withSearch(config, () -> Optional.of(search), closer);
  }

  private NewswireConfig withKafka() {
    NewswireConfig config = context.config();
    if (config.kafkaEmbedded()) {
      throw missing(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS);
    }
    return config;
  }

  private static LaunchException missing(String key) {
    return new LaunchException(
        "a service alone needs " + key + ": set it in the configuration or with --set");
  }

  private static Closer stopWithProcess() {
    Closer closer = new Closer();
    closer.add(ClockWatch.start());
    Runtime.getRuntime().addShutdownHook(new Thread(closer::close, "stop"));
    return closer;
  }

  private void await(String service, String detail) {
    context.out().printf("%s runs (%s). Ctrl-C stops it.%n", service, detail);
    context.out().flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
