package io.newswire.index.search;

import java.util.List;

/**
 * Who and what is named together with somebody or something; the most frequent first.
 *
 * @param total how many articles name all that was asked for
 * @param named the full names that were meant, with how many articles name them; not among the
 *     others
 */
public record CoOccurrences(
    long total,
    List<Facet> named,
    List<CoOccurringName> people,
    List<CoOccurringName> organizations,
    List<CoOccurringName> places) {
  public CoOccurrences {
    named = List.copyOf(named);
    people = List.copyOf(people);
    organizations = List.copyOf(organizations);
    places = List.copyOf(places);
  }
}
