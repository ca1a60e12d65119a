package io.newswire.index.search.result;

/**
 * A name that occurs in the same articles as the given names.
 *
 * @param together the number of these articles with the name
 * @param inAll the number of all articles with the name, within the same sources, language and
 *     time; if both numbers are close, the association is strong
 * @param id the id of the {@link io.newswire.model.Entity}
 */
public record CoOccurringName(String name, long together, long inAll, String id) {}
