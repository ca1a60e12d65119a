package io.newswire.bench;

import java.util.Map;

/**
 * The latencies of articles at a steady rate.
 *
 * @param wantedPerSecond the intended rate
 * @param pushedPerSecond the rate reached
 * @param articles the number of articles
 * @param missing the number of articles that were not searchable at the end
 * @param milliseconds the latencies from the scheduled time of the push, by stage: {@code raw},
 *     {@code article}, {@code enriched}, {@code alert} (the first alert of the article, if any),
 *     {@code searchable}
 * @param arrivals whether extraction ({@code article}), enrichment ({@code enriched}) and index
 *     ({@code searchable}) keep up with the rate
 * @param cpu the CPU time of all parts while articles were pushed, by articles that were enriched
 */
public record SteadyLatencies(
    double wantedPerSecond,
    double pushedPerSecond,
    int articles,
    int missing,
    long alerts,
    Map<String, Percentiles> milliseconds,
    Map<String, ArrivalRate> arrivals,
    CpuUse cpu) {}
