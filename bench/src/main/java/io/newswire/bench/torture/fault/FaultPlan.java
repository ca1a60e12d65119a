package io.newswire.bench.torture.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/**
 * Chooses the faults of a round. The same seed gives the same plan. Faults of different targets
 * overlap, those of one target do not, but a step of its clock may overlap with any.
 */
public final class FaultPlan {
  private static final Duration LONGEST_STEP = Duration.ofHours(2);

  private final Random random;
  private final SortedMap<FaultKind, List<String>> targets;
  private final Map<String, Duration> busyUntil = new HashMap<>();

  private FaultPlan(long seed, SortedMap<FaultKind, List<String>> targets) {
    this.random = new Random(seed);
    this.targets = targets;
  }

  /**
   * Plans a round.
   *
   * @param length the time in which faults begin; a fault that would end later is made shorter
   * @param gap the mean time from one fault to the next
   * @param targets what each kind of fault can strike, not empty
   */
  public static List<Fault> of(
      long seed, Duration length, Duration gap, SortedMap<FaultKind, List<String>> targets) {
    return new FaultPlan(seed, targets).faults(length, gap);
  }

  private List<Fault> faults(Duration length, Duration gap) {
    List<Fault> faults = new ArrayList<>();
    Duration at = Duration.ZERO;
    while (true) {
      at = at.plusMillis(Math.round(gap.toMillis() * 2 * random.nextDouble()));
      if (at.compareTo(length) >= 0) {
        faults.sort(Comparator.comparing(Fault::at));
        return faults;
      }
      FaultKind kind = kind();
      List<String> candidates = targets.get(kind);
      String target = candidates.get(random.nextInt(candidates.size()));
      Duration lasts = min(kind.lasts(square(random.nextDouble())), length.minus(at));
      // A process may be killed and started again while its clock is wrong.
      String busy = kind == FaultKind.CLOCK ? "clock of " + target : target;
      if (busyUntil.getOrDefault(busy, Duration.ZERO).compareTo(at) <= 0) {
        Duration step = kind == FaultKind.CLOCK ? step() : Duration.ZERO;
        Fault fault = new Fault(at, kind, target, lasts, step);
        faults.add(fault);
        busyUntil.put(busy, fault.end());
      }
    }
  }

  /** Seconds are as frequent as minutes and hours, and both directions alike. */
  private Duration step() {
    long seconds = Math.round(Math.pow(LONGEST_STEP.toSeconds(), random.nextDouble()));
    return Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds);
  }

  private FaultKind kind() {
    int of = random.nextInt(targets.keySet().stream().mapToInt(FaultKind::weight).sum());
    for (FaultKind kind : targets.keySet()) {
      of -= kind.weight();
      if (of < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the weights have no such sum");
  }

  /** Short faults are more frequent than long ones. */
  private static double square(double share) {
    return share * share;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
