package io.newswire.telemetry.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.newswire.model.RejectionClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try")
class StageMetricsTest {
  private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";
  private static final Instant RECEIVED = Instant.parse("2026-11-28T10:00:00Z");

  @Test
  void whatPassesAStageIsCountedAndTimedFromItsReceipt() {
    double in = value("newswire_articles_in_total{stage=\"index\"}");
    double out = value("newswire_articles_out_total{stage=\"index\"}");
    double count = value("newswire_latency_seconds_count{stage=\"index\"}");
    double sum = value("newswire_latency_seconds_sum{stage=\"index\"}");
    double half = value("newswire_latency_seconds_bucket{stage=\"index\",le=\"0.5\"}");
    double quarter = value("newswire_latency_seconds_bucket{stage=\"index\",le=\"0.25\"}");

    StageMetrics.INDEX.in(3);
    StageMetrics.INDEX.out("a", RECEIVED, RECEIVED.plusMillis(400));
    StageMetrics.INDEX.out("a", null, RECEIVED);

    assertThat(value("newswire_articles_in_total{stage=\"index\"}")).isEqualTo(in + 3);
    assertThat(value("newswire_articles_out_total{stage=\"index\"}")).isEqualTo(out + 2);
    assertThat(value("newswire_latency_seconds_count{stage=\"index\"}")).isEqualTo(count + 1);
    assertThat(value("newswire_latency_seconds_sum{stage=\"index\"}")).isEqualTo(sum + 0.4);
    assertThat(value("newswire_latency_seconds_bucket{stage=\"index\",le=\"0.5\"}"))
        .isEqualTo(half + 1);
    assertThat(value("newswire_latency_seconds_bucket{stage=\"index\",le=\"0.25\"}"))
        .isEqualTo(quarter);
  }

  @Test
  void theArticleIsTheExemplarOfItsTimeInOpenMetricsOnly() {
    String id = "0123456789abcdef0123456789abcdef";
    StageMetrics.EXTRACT.processed(id, Duration.ofMillis(30));

    assertThat(Scrape.read(OPEN_METRICS).text())
        .containsPattern(
            "newswire_processing_seconds_bucket\\{stage=\"extract\",le=\"0.05\"} \\d+"
                + " # \\{article_id=\""
                + id
                + "\"} 0.03");
    assertThat(Scrape.read(null).text()).doesNotContain(id);
  }

  @Test
  void anIdThatIsTooLongForAnExemplarIsNone() {
    String id = "x".repeat(400);
    double count = value("newswire_processing_seconds_count{stage=\"deliver\"}");
    StageMetrics.DELIVER.processed(id, Duration.ofMillis(1));
    StageMetrics.DELIVER.processed(null, Duration.ofMillis(1));

    assertThat(value("newswire_processing_seconds_count{stage=\"deliver\"}")).isEqualTo(count + 2);
    assertThat(Scrape.read(OPEN_METRICS).text()).doesNotContain(id);
  }

  @Test
  void aClockThatIsBehindGivesNoNegativeTime() {
    double sum = value("newswire_latency_seconds_sum{stage=\"enrich\"}");
    StageMetrics.ENRICH.out("a", RECEIVED.plusSeconds(9), RECEIVED);
    assertThat(value("newswire_latency_seconds_sum{stage=\"enrich\"}")).isEqualTo(sum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void anyTimeOfReceiptIsTaken(String received) {
    double count = value("newswire_latency_seconds_count{stage=\"extract\"}");
    StageMetrics.EXTRACT.out("a", Instant.parse(received), RECEIVED);
    assertThat(value("newswire_latency_seconds_count{stage=\"extract\"}")).isEqualTo(count + 1);
  }

  @ParameterizedTest
  @EnumSource
  void aRejectionIsCountedByItsClass(RejectionClass reason) {
    String sample =
        "newswire_rejected_total{reason=\"%s\",step=\"extract\"}".formatted(reason.code());
    double before = value(sample);
    StageMetrics.rejected("extract", reason);
    assertThat(value(sample)).isEqualTo(before + 1);
  }

  @Test
  void aScrapeSaysWhichFormatItHasAndHasThoseOfTheProcess() {
    assertThat(Scrape.read(OPEN_METRICS).contentType()).startsWith("application/openmetrics-text");
    assertThat(Scrape.read(null).contentType()).startsWith("text/plain");
    assertThat(Scrape.read("image/png").text())
        .contains("jvm_memory_used_bytes{", "process_cpu_usage", "process_uptime_seconds");
  }

  @Test
  void aGaugeIsReadUntilItIsClosed() {
    try (Meters.Binding gauge =
        Meters.gauge("newswire.test", "For a test", Tags.empty(), () -> 7)) {
      assertThat(value("newswire_test")).isEqualTo(7);
    }
    assertThat(Scrape.read(null).text()).doesNotContain("newswire_test");
  }

  private static double value(String sample) {
    Optional<String> line =
        Scrape.read(null).text().lines().filter(it -> it.startsWith(sample + " ")).findFirst();
    return line.map(it -> Double.parseDouble(it.substring(sample.length() + 1))).orElse(0.0);
  }
}
