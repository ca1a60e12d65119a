package io.newswire.bench;

import java.util.ArrayList;
import java.util.List;

/** Says before a run what will be measured, and about how long it takes. */
final class BenchPlan {
  /** What two cores do in a second, measured with generated articles. */
  private static final int EXTRACTED = 500;

  private static final int ENRICHED = 150;
  private static final int TOGETHER = 60;
  private static final int INDEXED = 600;

  private static final int SECONDS_TO_START = 30;

  private BenchPlan() {}

  /** One sentence. */
  static String of(BenchSettings settings) {
    List<String> measured = new ArrayList<>(List.of("extraction", "enrichment"));
    if (!settings.quick()) {
      measured.addAll(List.of("the index beside plain bulk writes", "plain Kafka"));
    }
    measured.add("all stages together");
    measured.add(
        "latencies at %d articles a second".formatted(settings.rate())
            + (settings.warmUp().isZero()
                ? ""
                : " after %d s of warm-up".formatted(settings.warmUp().toSeconds())));
    if (settings.waiting() > 0) {
      measured.add("urgent articles while %,d others wait".formatted(settings.waiting()));
    }
    if (searches(settings)) {
      measured.add("searches in %,d articles".formatted(settings.corpus()));
    }
    return "measures %s: about %d minutes on two cores"
        .formatted(String.join(", ", measured), Math.max(1, Math.round(seconds(settings) / 60.0)));
  }

  private static long seconds(BenchSettings settings) {
    long waiting = Bench.waiting(settings);
    long seconds =
        SECONDS_TO_START
            + waiting / EXTRACTED
            + waiting / ENRICHED
            + settings.count() / TOGETHER
            + settings.warmUp().toSeconds()
            + settings.duration().toSeconds();
    if (!settings.quick()) {
      long rounds = 2L * (Bench.ROUNDS + Bench.ROUNDS_TO_WARM_UP);
      seconds += rounds * Bench.INDEX_FACTOR * settings.count() / INDEXED;
    }
    if (settings.waiting() > 0) {
      seconds +=
          UrgentRun.BEFORE_THE_FIRST
              .plus(UrgentRun.BETWEEN.multipliedBy(UrgentRun.ARTICLES))
              .toSeconds();
    }
    if (searches(settings)) {
      seconds += settings.corpus() / INDEXED + settings.duration().toSeconds();
    }
    return seconds;
  }

  private static boolean searches(BenchSettings settings) {
    return settings.corpus() > 0 && !settings.quick();
  }
}
