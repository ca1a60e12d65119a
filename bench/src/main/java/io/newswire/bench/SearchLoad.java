package io.newswire.bench;

/**
 * The latencies of searches during indexing.
 *
 * @param articles the number of articles in the index at the end
 * @param arrivedPerSecond the rate of articles that were indexed meanwhile
 * @param searches the number of searches, one after the other
 * @param milliseconds the latencies
 */
public record SearchLoad(
    long articles, double arrivedPerSecond, int searches, Percentiles milliseconds) {}
