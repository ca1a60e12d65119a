package io.newswire.bench.torture;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.process.LayoutKind;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of a run.
 *
 * @param duration how long faults are made, in all layouts together
 * @param round how long faults are made, at most, before all is checked
 * @param gap the mean time from one fault to the next
 * @param seed of the plan of faults, of what is pushed, and of the answers of the webhook
 * @param faults the kinds of faults; a layout makes those that it can
 * @param layouts which processes run, one layout after the other
 * @param rate steps pushed a second, at most
 * @param port the first of the ports that are tried
 * @param keep whether the folder with data and logs is left behind
 */
public record TortureSettings(
    Duration duration,
    Duration round,
    Duration gap,
    long seed,
    Set<FaultKind> faults,
    Set<LayoutKind> layouts,
    int rate,
    int port,
    boolean keep) {
  public TortureSettings {
    faults = Set.copyOf(faults);
    layouts = Set.copyOf(layouts);
  }
}
