package io.newswire.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The throughput of the index stage and of the baseline, measured in alternation, so that other
 * load affects both.
 *
 * @param articles the articles written in each round, with their quotes
 * @param bytes the size of the baseline's requests
 * @param stagePerSecond articles a second of the stage, by round
 * @param ceilingPerSecond articles a second of plain bulk writes, by round
 * @param ratio the median over all rounds of the ratio of stage to baseline
 */
public record IndexRounds(
    int articles,
    long bytes,
    List<Double> stagePerSecond,
    List<Double> ceilingPerSecond,
    double ratio) {

  static IndexRounds of(int articles, long bytes, List<Double> stage, List<Double> baseline) {
    List<Double> ratios =
        IntStream.range(0, stage.size())
            .mapToObj(round -> stage.get(round) / baseline.get(round))
            .toList();
    double ratio = Math.round(100 * median(ratios)) / 100.0;
    return new IndexRounds(articles, bytes, List.copyOf(stage), List.copyOf(baseline), ratio);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
