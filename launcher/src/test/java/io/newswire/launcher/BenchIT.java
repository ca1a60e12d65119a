package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchIT {
  private static final Duration LIMIT = Duration.ofMinutes(8);

  @TempDir private Path dir;

  @Test
  void theQuickOneMeasuresNeitherTheIndexAloneNorSearches() throws Exception {
    try (NewswireProcess bench =
        NewswireProcess.start(
            "bench", "--quick", "--count", "10", "--seconds", "3", "--set", "data.dir=" + dir)) {
      Result result = bench.await(LIMIT);

      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.err()).contains("measures extraction, enrichment, all stages together");
      assertThat(result.out())
          .contains("enrichment alone", "all stages together", "utilisation at this rate")
          .doesNotContain("index alone", "plain Kafka", "searches");
    }
  }

  @Test
  void everyStageIsMeasuredAndEveryArticleArrives() throws Exception {
    try (NewswireProcess bench =
        NewswireProcess.start(
            "bench",
            "--count",
            "10",
            "--rate",
            "5",
            "--seconds",
            "3",
            "--rules",
            "2000",
            "--corpus",
            "300",
            "--json",
            "--set",
            "data.dir=" + dir)) {
      Result result = bench.await(LIMIT);

      assertThat(result.exit()).as(result.err()).isZero();
      JsonNode report = Json.MAPPER.readTree(result.out());
      JsonNode steady = report.get("steady");
      assertThat(steady.get("articles").asInt()).isEqualTo(15);
      assertThat(steady.get("missing").asInt()).isZero();
      for (String arrival : new String[] {"raw", "article", "enriched", "alert", "searchable"}) {
        JsonNode times = steady.at("/milliseconds/" + arrival);
        assertThat(times.path("p50").asDouble()).as(arrival).isPositive();
      }
      assertThat(steady.at("/milliseconds/searchable/p50").asDouble())
          .isGreaterThan(steady.at("/milliseconds/raw/p50").asDouble());
      for (String stage : new String[] {"extract", "enrich", "together", "plainKafka"}) {
        assertThat(report.get(stage).get("perSecond").asDouble()).as(stage).isPositive();
      }
      assertThat(steady.at("/arrivals/enriched/pushedPerSecond").asDouble()).isPositive();
      assertThat(report.at("/index/articles").asInt()).isEqualTo(400);
      assertThat(report.at("/index/ratio").asDouble()).isPositive();
      assertThat(report.get("rules").asInt()).isEqualTo(2000);
      assertThat(steady.get("alerts").asInt()).isPositive();
      assertThat(report.at("/search/articles").asInt()).isGreaterThanOrEqualTo(300);
      assertThat(report.at("/search/searches").asInt()).isPositive();
      assertThat(report.at("/search/milliseconds/p50").asDouble()).isPositive();
      assertThat(report.get("memory")).hasSize(2);
      assertThat(dir).isEmptyDirectory();
    }
  }
}
