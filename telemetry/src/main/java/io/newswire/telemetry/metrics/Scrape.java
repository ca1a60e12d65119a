package io.newswire.telemetry.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.util.List;

/**
 * All metrics of this process as Prometheus reads them.
 *
 * @param contentType of the text
 * @param text in OpenMetrics, with exemplars, where that was asked for; else in Prometheus' format
 */
public record Scrape(String contentType, String text) {
  private static final ExpositionFormats FORMATS = ExpositionFormats.init();

  /**
   * Reads the metrics.
   *
   * @param accept the header of that name; null for Prometheus' own format
   */
  public static Scrape read(String accept) {
    Process.bindOnce();
    return new Scrape(FORMATS.findWriter(accept).getContentType(), Meters.REGISTRY.scrape(accept));
  }

  /** Those that need no service: bound at the first scrape. */
  private static final class Process {
    private static final List<MeterBinder> BINDERS =
        List.of(
            new JvmMemoryMetrics(),
            new JvmGcMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics());

    static {
      BINDERS.forEach(binder -> binder.bindTo(Meters.REGISTRY));
      KafkaMetrics.bind();
    }

    static void bindOnce() {}
  }
}
