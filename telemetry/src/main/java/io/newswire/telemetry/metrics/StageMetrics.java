package io.newswire.telemetry.metrics;

import io.micrometer.core.instrument.Counter;
import io.newswire.model.RejectionClass;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Counts the records of a stage, and measures how long they take. A record that is processed again
 * after a crash is counted again. Thread-safe.
 */
public enum StageMetrics {
  EXTRACT,
  ENRICH,
  INDEX,
  DELIVER;

  private final Counter in;
  private final Counter out;
  private final Counter unchanged;
  private final DistributionDataPoint processing;
  private final DistributionDataPoint latency;

  StageMetrics() {
    String stage = name().toLowerCase(Locale.ROOT);
    in = counter("newswire.articles.in", "Records that a stage has read", stage);
    out = counter("newswire.articles.out", "Articles, or deliveries, that left a stage", stage);
    unchanged =
        counter("newswire.articles.unchanged", "Articles whose content was known already", stage);
    processing = Histograms.PROCESSING.labelValues(stage);
    latency = Histograms.LATENCY.labelValues(stage);
  }

  private static Counter counter(String name, String help, String stage) {
    return Counter.builder(name).description(help).tag("stage", stage).register(Meters.REGISTRY);
  }

  /** Counts records that were read. */
  public void in(int records) {
    in.increment(records);
  }

  /** Counts an article that ends here, because its content was known. */
  public void unchanged() {
    unchanged.increment();
  }

  /**
   * Counts an article that left the stage.
   *
   * @param articleId the exemplar of the latency; null for none
   * @param receivedAt when it was received; null if that is unknown
   */
  public void out(String articleId, Instant receivedAt, Instant now) {
    out.increment();
    if (receivedAt != null) {
      observe(latency, articleId, Duration.between(receivedAt, now));
    }
  }

  /** Records how long the stage worked on an article, whatever the result. */
  public void processed(String articleId, Duration time) {
    observe(processing, articleId, time);
  }

  private static void observe(DistributionDataPoint histogram, String articleId, Duration time) {
    // The clocks of machines differ, and a publisher may state any time of receipt.
    double seconds = Math.max(0, time.getSeconds() + time.getNano() / 1e9);
    if (articleId == null || articleId.length() > Histograms.LONGEST_ID) {
      histogram.observe(seconds);
    } else {
      histogram.observeWithExemplar(seconds, Labels.of(Histograms.ARTICLE, articleId));
    }
  }

  /**
   * Counts a record that went to {@code news.rejected}.
   *
   * @param step as {@link io.newswire.model.Rejection#stage} names it
   */
  public static void rejected(String step, RejectionClass reason) {
    Counter.builder("newswire.rejected")
        .description("Records that went to news.rejected, by step and class of reason")
        .tag("step", step)
        .tag("reason", reason.code())
        .register(Meters.REGISTRY)
        .increment();
  }

  private static final class Histograms {
    static final String ARTICLE = "article_id";

    /** OpenMetrics takes exemplars of 128 characters; ids of other makers may be longer. */
    static final int LONGEST_ID = 40;

    private static final double[] SECONDS = {
      0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300
    };

    static final Histogram PROCESSING =
        histogram("newswire_processing_seconds", "Time that a stage works on an article");

    static final Histogram LATENCY =
        histogram(
            "newswire_latency_seconds",
            "Time from the receipt of an article to the end of a stage");

    private static Histogram histogram(String name, String help) {
      return Histogram.builder()
          .name(name)
          .unit(Unit.SECONDS)
          .help(help)
          .labelNames("stage")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(Meters.REGISTRY.getPrometheusRegistry());
    }
  }
}
