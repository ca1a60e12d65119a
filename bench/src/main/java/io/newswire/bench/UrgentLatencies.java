package io.newswire.bench;

/**
 * The latencies of urgent articles behind a backlog, until they could be searched.
 *
 * @param waiting the articles that waited for the enrichment at the first push
 * @param stillWaiting those that did after the last
 * @param milliseconds from the push
 */
public record UrgentLatencies(long waiting, long stillWaiting, Percentiles milliseconds) {}
