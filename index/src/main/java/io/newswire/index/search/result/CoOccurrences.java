package io.newswire.index.search.result;

import java.util.List;

/**
 * The names that occur in the same articles as given names, the most frequent first.
 *
 * @param total the number of articles with all given names
 * @param named the full names that the given names matched, with their numbers of articles; they
 *     are not among the other names
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
