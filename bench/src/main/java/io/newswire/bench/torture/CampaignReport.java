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
import java.util.TreeMap;
import java.util.stream.Collectors;

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
  /** The two first lines of a table of {@link #summary() summaries}. */
  public static final String SUMMARY_HEAD =
      """
      | layout | seed | minutes | faults | articles | acknowledged | alerts | deliveries | repeated \
      | all found after | wrong |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |""";

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

  /** The report as a row of a table in Markdown, see {@link #SUMMARY_HEAD}. */
  @JsonProperty("summary")
  public String summary() {
    return "| `%s` | %d | %d | %s | %,d | %,d | %,d | %,d | %,d | %d s | %d |"
        .formatted(
            layout,
            seed,
            duration.toMinutes(),
            faultSummary(),
            counts.articles(),
            counts.acknowledgements(),
            counts.alerts(),
            counts.deliveries(),
            counts.repeated(),
            slowestRecovery.toSeconds(),
            violations.size());
  }

  private String faultSummary() {
    Map<String, Long> kinds =
        faults.stream()
            .collect(
                Collectors.groupingBy(
                    made -> made.fault().kind().code(), TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(kind -> "`%s` %d".formatted(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", ", faults.size() + ": ", ""));
  }
}
