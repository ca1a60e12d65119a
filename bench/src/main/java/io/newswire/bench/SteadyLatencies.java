package io.newswire.bench;

import java.util.Map;

/**
 * What articles at a steady rate had to wait for.
 *
 * @param wantedPerSecond the rate they were to be pushed at
 * @param pushedPerSecond the rate they were pushed at
 * @param articles how many were pushed
 * @param missing how many of them could not be searched in the end
 * @param milliseconds from when an article was due to be pushed, by where it arrived: {@code raw},
 *     {@code article}, {@code enriched}, {@code alert} (the first of its alerts, if it set any
 *     off), {@code searchable}
 */
public record SteadyLatencies(
    double wantedPerSecond,
    double pushedPerSecond,
    int articles,
    int missing,
    long alerts,
    Map<String, Percentiles> milliseconds) {}
