package io.newswire.index.search;

/**
 * A name that stands in the same articles as what was asked for.
 *
 * @param together in how many of those articles
 * @param inAll in how many articles at all, within the same sources, language and time: where both
 *     numbers are close, the two belong together
 */
public record CoOccurringName(String name, long together, long inAll) {}
