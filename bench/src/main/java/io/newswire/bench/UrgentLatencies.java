package io.newswire.bench;

import java.util.Map;

/**
 * The latencies of urgent articles behind a backlog.
 *
 * @param waiting the articles that waited for the enrichment at the first push
 * @param stillWaiting those that did after the last
 * @param milliseconds from the push, by stage: {@code article}, {@code enriched}, {@code alert} if
 *     there was any, {@code searchable}
 */
public record UrgentLatencies(
    long waiting, long stillWaiting, Map<String, Percentiles> milliseconds) {}
