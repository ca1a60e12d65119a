package io.newswire.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The index stage beside the ceiling, in turns, so that a machine that is busy for a while harms
 * both.
 *
 * @param articles written in each round, with their quotes
 * @param bytes of the ceiling's requests for them
 * @param stagePerSecond articles a second of the stage, by round
 * @param ceilingPerSecond of plain bulk writes, by round
 * @param ratio of the stage to the ceiling in the same round, the median of all rounds
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
