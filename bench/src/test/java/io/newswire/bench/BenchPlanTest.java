package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchPlanTest {
  @Test
  void theQuickOneLeavesTheIndexAndTheSearchesOut() {
    assertThat(BenchPlan.of(settings(100_000, true)))
        .isEqualTo(
            "measures extraction, enrichment, all stages together, latencies at 20 articles a"
                + " second: about 2 minutes on two cores");
  }

  @Test
  void theWholeOneNamesThemAndTakesLonger() {
    assertThat(BenchPlan.of(settings(100_000, false)))
        .contains("the index beside plain bulk writes", "searches in 100,000 articles")
        .endsWith(": about 14 minutes on two cores");
  }

  @Test
  void searchesAreLeftOutWithoutACorpus() {
    assertThat(BenchPlan.of(settings(0, false))).doesNotContain("searches");
  }

  @Test
  void aWarmUpIsNamedAndTakesItsTime() {
    BenchSettings warm =
        new BenchSettings(
            null, 100, Duration.ofSeconds(120), Duration.ofSeconds(30), 500, 0, 0, 0, true);

    assertThat(BenchPlan.of(warm))
        .endsWith(
            "latencies at 100 articles a second after 120 s of warm-up: about 4 minutes on two"
                + " cores");
  }

  private static BenchSettings settings(int corpus, boolean quick) {
    return new BenchSettings(
        null, 20, Duration.ZERO, Duration.ofSeconds(30), 500, 0, 0, corpus, quick);
  }
}
