package io.newswire.bench.torture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswire.bench.torture.check.CheckedCounts;
import io.newswire.bench.torture.check.Violation;
import io.newswire.bench.torture.fault.FaultCount;
import io.newswire.bench.torture.fault.FaultRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of a campaign.
 *
 * @param layout which processes ran
 * @param duration how long faults were made
 * @param faults all that were made
 * @param ends how often each process ended by itself and was started again
 * @param slowestRecovery from the end of the last fault of a round to the last thing that was found
 * @param violations what is wrong; none: all promises hold
 * @param articleReports what was pushed of some articles with violations and where it is, in lines
 */
public record CampaignReport(
    String layout,
    long seed,
    Duration duration,
    @JsonIgnore List<FaultRunner.Made> faults,
    Map<String, Integer> ends,
    CheckedCounts counts,
    Duration slowestRecovery,
    List<Violation> violations,
    List<String> articleReports) {
  public CampaignReport {
    faults = List.copyOf(faults);
    ends = Map.copyOf(ends);
    violations = List.copyOf(violations);
    articleReports = List.copyOf(articleReports);
  }

  /** How many faults were made, by kind and target: {@code kill enrich}. */
  @JsonProperty("faultCounts")
  public Map<String, FaultCount> faultCounts() {
    return FaultCount.all(faults);
  }
}
