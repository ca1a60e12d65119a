package io.newswire.bench.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration GAP = Duration.ofSeconds(4);
  private static final SortedMap<FaultKind, List<String>> TARGETS =
      new TreeMap<>(
          Map.of(
              FaultKind.KILL, List.of("enrich", "index", "kafka"),
              FaultKind.STOP, List.of("enrich", "index", "kafka"),
              FaultKind.CUT, List.of("kafka")));

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
    assertThat(FaultPlan.of(7, HOUR, GAP, TARGETS)).isEqualTo(FaultPlan.of(7, HOUR, GAP, TARGETS));
    assertThat(FaultPlan.of(7, HOUR, GAP, TARGETS))
        .isNotEqualTo(FaultPlan.of(8, HOUR, GAP, TARGETS));
  }

  @Test
  void everyKindStrikesEveryTargetAndAllEndsWithTheRound() {
    List<Fault> plan = FaultPlan.of(7, HOUR, GAP, TARGETS);

    TARGETS.forEach(
        (kind, targets) ->
            assertThat(plan)
                .filteredOn(fault -> fault.kind() == kind)
                .extracting(Fault::target)
                .containsAll(targets));
    assertThat(plan).hasSizeBetween(400, 1_200);
    assertThat(plan).allMatch(fault -> fault.end().compareTo(HOUR) <= 0);
  }

  @Test
  void faultsOfATargetDoNotOverlapAndThoseOfSeveralDo() {
    List<Fault> plan = FaultPlan.of(7, HOUR, GAP, TARGETS);

    plan.stream()
        .collect(Collectors.groupingBy(Fault::target))
        .values()
        .forEach(faults -> assertThat(overlaps(faults)).isZero());
    assertThat(overlaps(plan)).isPositive();
  }

  @Test
  void clocksAreSetForwardAndBackByASecondToTwoHours() {
    List<Fault> plan =
        FaultPlan.of(
            7,
            HOUR,
            GAP,
            new TreeMap<>(
                Map.of(FaultKind.KILL, List.of("enrich"), FaultKind.CLOCK, List.of("enrich"))));
    List<Fault> clocks = of(FaultKind.CLOCK, plan);

    assertThat(of(FaultKind.KILL, plan)).allMatch(fault -> fault.step().isZero());
    assertThat(clocks)
        .allMatch(fault -> fault.step().abs().compareTo(Duration.ofSeconds(1)) >= 0)
        .allMatch(fault -> fault.step().abs().compareTo(Duration.ofHours(2)) <= 0)
        .anyMatch(fault -> fault.step().isNegative())
        .anyMatch(fault -> fault.step().compareTo(Duration.ofHours(1)) > 0)
        .anyMatch(fault -> fault.step().abs().compareTo(Duration.ofMinutes(1)) < 0);
    assertThat(overlaps(clocks)).isZero();
    assertThat(overlaps(plan)).as("killed while its clock is wrong").isPositive();
  }

  private static List<Fault> of(FaultKind kind, List<Fault> plan) {
    return plan.stream().filter(fault -> fault.kind() == kind).toList();
  }

  private static long overlaps(List<Fault> faults) {
    long overlaps = 0;
    for (int i = 1; i < faults.size(); i++) {
      overlaps += faults.get(i).at().compareTo(faults.get(i - 1).end()) < 0 ? 1 : 0;
    }
    return overlaps;
  }
}
