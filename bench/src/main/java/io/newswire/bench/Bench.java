package io.newswire.bench;

import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.enrich.EnrichService;
import io.newswire.index.IndexWorker;
import io.newswire.ingest.ExtractionWorker;
import io.newswire.ingest.RawPublisher;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures each stage, then all stages together, then latencies at a steady rate, with its own
 * services and data.
 */
public final class Bench {
  private static final int KAFKA_FACTOR = 10;

  /**
   * The multiple of the article count for the index stage, so that the documents prepared before
   * the first commit matter little.
   */
  static final int INDEX_FACTOR = 40;

  /**
   * The articles that are enriched before the measured ones, as a multiple of them and at most: the
   * JIT compiler takes half of the CPU before it has seen some thousand.
   */
  private static final int ENRICH_WARM_UP = 7;

  private static final int LONGEST_WARM_UP = 3_500;

  static final int ROUNDS = 5;

  /** Warm-up rounds for the JIT compiler: Elasticsearch takes three times as long before. */
  static final int ROUNDS_TO_WARM_UP = 3;

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final BenchServices services;
  private final PipelineStages parts;
  private final BenchSettings settings;
  private final BenchDocuments documents;
  private final Consumer<String> progress;

  private Bench(
      BenchServices services,
      PipelineStages parts,
      BenchSettings settings,
      Consumer<String> progress) {
    this.services = services;
    this.parts = parts;
    this.settings = settings;
    this.documents = BenchDocuments.of(settings.articles(), settings.rules() > 0);
    this.progress = progress;
  }

  /**
   * Runs all measurements, which takes some minutes.
   *
   * @param parts makes the components of the stages from the configuration
   * @param progress receives a description of the next measurement
   * @throws BenchException if a measurement does not finish
   */
  public static BenchReport run(
      NewswireConfig config,
      Function<NewswireConfig, PipelineStages> parts,
      BenchSettings settings,
      Consumer<String> progress)
      throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    progress.accept(BenchPlan.of(settings));
    progress.accept("starting Kafka and Elasticsearch");
    CompletableFuture<PipelineStages> ready =
        CompletableFuture.supplyAsync(() -> parts.apply(config));
    try (BenchServices services = BenchServices.start(config)) {
      return new Bench(services, ready.join(), settings, progress).measure(load);
    } catch (CompletionException e) {
      throw new BenchException("cannot start: " + e.getCause().getMessage(), e);
    }
  }

  /** How many articles wait for the enrichment. */
  static int waiting(BenchSettings settings) {
    return settings.count() + Math.min(ENRICH_WARM_UP * settings.count(), LONGEST_WARM_UP);
  }

  private BenchReport measure(double load) throws IOException {
    if (settings.rules() > 0) {
      RuleLoad.publish(services.config(), documents.rules(settings.rules()));
    }
    List<Numbered> pushed = documents.next(waiting(settings));
    progress.accept("extraction alone");
    Rate extract = extract(pushed);
    progress.accept("enrichment alone");
    List<byte[]> enriched = new ArrayList<>();
    Enrichment enrich = enrich(pushed.size(), enriched);
    IndexRounds index = settings.quick() ? null : index(enriched);
    Rate plainKafka = settings.quick() ? null : plainKafka(pushed);
    services.deleteIndices();
    try (ExtractionWorker extraction = new ExtractionWorker(services.config(), parts.extractor());
        EnrichService enrichment = enrichment();
        IndexWorker writer =
            new IndexWorker(services.config(), services.elasticsearch().client())) {
      extraction.start();
      enrichment.start();
      writer.start();
      enrichment.awaitRunning(START);
      progress.accept("all stages together");
      Rate together = together(documents.next(settings.count()));
      if (!settings.warmUp().isZero()) {
        steady("to warm up", (settings.rate() + 1) / 2, settings.warmUp());
      }
      SteadyLatencies steady = steady("measured", settings.rate(), settings.duration());
      UrgentLatencies urgent = settings.waiting() > 0 ? urgent() : null;
      boolean searches = settings.corpus() > 0 && !settings.quick();
      SearchLoad search = searches ? search(enriched) : null;
      return new BenchReport(
          Runtime.getRuntime().availableProcessors(),
          load,
          steady,
          extract,
          enrich.rate(),
          enrich.cpu(),
          index,
          together,
          enrichment.rules(),
          urgent,
          search,
          plainKafka,
          ProcessMemory.all());
    }
  }

  private Rate extract(List<Numbered> pushed) {
    push(pushed);
    try (TopicArrivals articles =
            TopicArrivals.on(services.config(), Topics.ARTICLES, settings.count());
        ExtractionWorker worker = new ExtractionWorker(services.config(), parts.extractor())) {
      worker.start();
      return articles.await(pushed.size());
    }
  }

  private SteadyLatencies steady(String purpose, int rate, Duration duration) {
    progress.accept(
        "%d articles a second for %d s, %s".formatted(rate, duration.toSeconds(), purpose));
    int articles = (int) (rate * duration.toSeconds());
    return new SteadyRun(services, rate).run(documents.next(articles));
  }

  private record Enrichment(Rate rate, CpuUse cpu) {}

  /**
   * The rate of the last articles of those that wait.
   *
   * @param enriched receives as many of the results
   */
  private Enrichment enrich(int waiting, List<byte[]> enriched) {
    int warmUp = waiting - settings.count();
    try (TopicArrivals arrivals =
            TopicArrivals.withValues(services.config(), Topics.ENRICHED, warmUp);
        EnrichService service = enrichment()) {
      service.start();
      long before = arrivals.awaitCount(warmUp);
      CpuMeter cpu = new CpuMeter();
      Rate rate = arrivals.await(waiting);
      CpuUse used = cpu.until(waiting - before);
      enriched.addAll(arrivals.values());
      return new Enrichment(rate, used);
    }
  }

  private Rate plainKafka(List<Numbered> pushed) {
    progress.accept("plain Kafka");
    return KafkaBaseline.run(services.config(), pushed.subList(0, settings.count()), KAFKA_FACTOR);
  }

  private EnrichService enrichment() {
    return new EnrichService(services.config(), parts.tagger(), parts.quoteFinder());
  }

  private IndexRounds index(List<byte[]> enriched) throws IOException {
    List<EnrichedArticle> copies = EnrichedCopies.of(enriched, 0, INDEX_FACTOR * settings.count());
    List<Double> stageRates = new ArrayList<>();
    List<Double> ceilingRates = new ArrayList<>();
    try (IndexStage stage = new IndexStage(services);
        BulkBaseline baseline = new BulkBaseline(services.config(), copies)) {
      EnrichedCopies.publish(services.config(), copies);
      for (int round = 1; round <= ROUNDS_TO_WARM_UP + ROUNDS; round++) {
        progress.accept(
            "the index alone and plain bulk writes, round %d of %d"
                .formatted(round, ROUNDS_TO_WARM_UP + ROUNDS));
        services.deleteIndices();
        double stageRate = stage.run().perSecond();
        services.deleteIndices();
        double ceilingRate = baseline.run().perSecond();
        if (round > ROUNDS_TO_WARM_UP) {
          stageRates.add(stageRate);
          ceilingRates.add(ceilingRate);
        }
      }
      return IndexRounds.of(copies.size(), baseline.bytes(), stageRates, ceilingRates);
    }
  }

  private SearchLoad search(List<byte[]> enriched) throws IOException {
    SearchRun run = new SearchRun(services, enriched);
    progress.accept("filling the index with %,d articles".formatted(settings.corpus()));
    run.fill(settings.corpus());
    progress.accept(
        "searches while %d articles a second are written, %d s"
            .formatted(SearchRun.RATE, settings.duration().toSeconds()));
    return run.run(settings.corpus(), settings.duration());
  }

  private UrgentLatencies urgent() {
    progress.accept(
        "%d urgent articles while %,d others wait"
            .formatted(UrgentRun.ARTICLES, settings.waiting()));
    return new UrgentRun(services)
        .run(documents.next(settings.waiting()), documents.nextUrgent(UrgentRun.ARTICLES));
  }

  private Rate together(List<Numbered> pushed) {
    long start = System.nanoTime();
    try (SearchWatch searchable = SearchWatch.on(services.search())) {
      pushed.forEach(document -> searchable.expect(document.id()));
      push(pushed);
      int missing = searchable.await(PATIENCE);
      if (missing > 0) {
        throw new BenchException(
            "%d of %d articles could not be searched after %s"
                .formatted(missing, pushed.size(), PATIENCE));
      }
    }
    return Rate.between(start, 0, pushed.size(), System.nanoTime(), pushed.size());
  }

  private void push(List<Numbered> pushed) {
    try (RawPublisher publisher = new RawPublisher(services.config())) {
      pushed.stream()
          .map(next -> publisher.publish(next.document()))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new BenchException("an article was not pushed: " + e.getCause().getMessage(), e);
    }
  }
}
