package io.newswire.bench;

import java.util.Map;

/**
 * The CPU that a measurement took. The figures per article hold also where other programs share the
 * machine, unlike rates.
 *
 * @param seconds the duration of the measurement
 * @param articles the number of articles that passed meanwhile
 * @param cpuSeconds CPU seconds by part of the pipeline and by process; see {@link CpuPart}
 */
public record CpuUse(double seconds, long articles, Map<String, Double> cpuSeconds) {
  /** The CPU milliseconds of a part for an article. */
  double millisecondsPerArticle(String part) {
    return 1_000 * cpuSeconds.get(part) / Math.max(1, articles);
  }

  /** How many processors a part kept busy on average. */
  double processors(String part) {
    return cpuSeconds.get(part) / Math.max(1e-6, seconds);
  }
}
