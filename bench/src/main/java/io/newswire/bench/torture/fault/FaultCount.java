package io.newswire.bench.torture.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many faults of a kind struck a target.
 *
 * @param notMade how many of them could not be made or ended as planned
 * @param lasted all together
 */
public record FaultCount(int count, int notMade, Duration lasted) {
  public static Map<String, FaultCount> all(List<FaultRunner.Made> made) {
    Map<String, FaultCount> all = new TreeMap<>();
    for (FaultRunner.Made one : made) {
      all.merge(
          one.fault().kind().code() + " " + one.fault().target(),
          new FaultCount(1, one.problem() == null ? 0 : 1, one.lasted()),
          FaultCount::plus);
    }
    return all;
  }

  private FaultCount plus(FaultCount other) {
    return new FaultCount(count + other.count, notMade + other.notMade, lasted.plus(other.lasted));
  }
}
