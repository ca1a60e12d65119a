package io.newswire.telemetry.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.telemetry.metrics.Meters.Binding;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MetersTest {
  @Test
  void aCollectorThatFailsIsMissingAlone() {
    AtomicBoolean fails = new AtomicBoolean(true);
    Binding first =
        Meters.collector(
            () -> {
              if (fails.get()) {
                throw new IllegalStateException("no figures");
              }
              return figure("newswire_first");
            });
    Binding second = Meters.collector(() -> figure("newswire_second"));
    try {
      assertThat(Meters.REGISTRY.scrape())
          .contains("newswire_second 7.0")
          .doesNotContain("newswire_first");

      fails.set(false);

      assertThat(Meters.REGISTRY.scrape()).contains("newswire_first 7.0", "newswire_second 7.0");
    } finally {
      first.close();
      second.close();
    }
    assertThat(Meters.REGISTRY.scrape()).doesNotContain("newswire_first", "newswire_second");
  }

  private static MetricSnapshots figure(String name) {
    return MetricSnapshots.of(
        GaugeSnapshot.builder()
            .name(name)
            .dataPoint(GaugeDataPointSnapshot.builder().value(7).build())
            .build());
  }
}
