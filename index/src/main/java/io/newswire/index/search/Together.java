package io.newswire.index.search;

import java.util.List;

/**
 * Who and what is named together with somebody or something; the most frequent first.
 *
 * @param total how many articles name all that was asked for
 * @param named the full names that were meant, with how many articles name them; not among the
 *     others
 */
public record Together(
    long total,
    List<Facet> named,
    List<Companion> people,
    List<Companion> organizations,
    List<Companion> places) {
  public Together {
    named = List.copyOf(named);
    people = List.copyOf(people);
    organizations = List.copyOf(organizations);
    places = List.copyOf(places);
  }
}
