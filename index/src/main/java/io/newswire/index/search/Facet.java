package io.newswire.index.search;

/**
 * One value of a field among all hits.
 *
 * @param count how many hits have it
 */
public record Facet(String value, long count) {}
