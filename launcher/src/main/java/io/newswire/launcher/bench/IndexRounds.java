package io.newswire.launcher.bench;

import java.util.List;

/**
 * The index stage beside the ceiling, in turns, so that a machine that is busy for a while harms
 * both.
 *
 * @param articles written in each round, with their quotes
 * @param bytes of the ceiling's requests for them
 * @param stagePerSecond articles a second of the stage, by round
 * @param ceilingPerSecond of plain bulk writes, by round
 * @param ratio median of the stage to median of the ceiling
 */
public record IndexRounds(
    int articles,
    long bytes,
    List<Double> stagePerSecond,
    List<Double> ceilingPerSecond,
    double ratio) {

  static IndexRounds of(int articles, long bytes, List<Double> stage, List<Double> ceiling) {
    double ratio = Math.round(100 * median(stage) / median(ceiling)) / 100.0;
    return new IndexRounds(articles, bytes, List.copyOf(stage), List.copyOf(ceiling), ratio);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
