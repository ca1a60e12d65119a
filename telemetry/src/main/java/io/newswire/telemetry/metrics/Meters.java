package io.newswire.telemetry.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metrics registry of this process. Thread-safe. */
public final class Meters {
  private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

  /** Names are those of Prometheus with dots: {@code newswire.bulk} is {@code newswire_bulk}. */
  public static final PrometheusMeterRegistry REGISTRY =
      new PrometheusMeterRegistry(new BucketExemplars(), new PrometheusRegistry(), Clock.SYSTEM);

  private Meters() {}

  /**
   * Exemplars of buckets and counters only: Prometheus 2.42 refuses a whole scrape that has them at
   * the count of a histogram, where Micrometer puts them too.
   */
  private static final class BucketExemplars implements PrometheusConfig {
    @Override
    public String get(String key) {
      return null;
    }

    @Override
    public Properties prometheusProperties() {
      Properties properties = new Properties();
      properties.setProperty("io.prometheus.exporter.exemplarsOnAllMetricTypes", "false");
      return properties;
    }
  }

  /** Exports a value, which each scrape reads, until the binding is closed. */
  public static Binding gauge(String name, String help, Tags tags, Supplier<Number> figure) {
    Gauge gauge =
        Gauge.builder(name, figure)
            .description(help)
            .tags(tags)
            .strongReference(true)
            .register(REGISTRY);
    return () -> REGISTRY.remove(gauge);
  }

  /**
   * Exports a collector, which each scrape calls, until the binding is closed. If it fails, the
   * scrape has all other metrics.
   */
  public static Binding collector(MultiCollector collector) {
    MultiCollector guarded = () -> collect(collector);
    REGISTRY.getPrometheusRegistry().register(guarded);
    return () -> REGISTRY.getPrometheusRegistry().unregister(guarded);
  }

  private static MetricSnapshots collect(MultiCollector collector) {
    try {
      return collector.collect();
    } catch (RuntimeException e) {
      LOG.debug("A scrape lacks the figures of {}", collector, e);
      return new MetricSnapshots();
    }
  }

  /** Ends an export when it is closed. */
  @FunctionalInterface
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }
}
