package io.newswire.index.search;

/**
 * A value of a field among all hits.
 *
 * @param count the number of hits with the value
 */
public record Facet(String value, long count) {}
