package io.newswire.index.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param total how many there are in all, behind the ones given too
 * @param cursor leads to the next ones; null if there are none
 * @param facets by name, in alphabetical order; within one the most frequent value first; empty if
 *     none were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hits<T>(
    long total,
    List<T> hits,
    String cursor,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Facet>> facets) {
  public Hits {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new TreeMap<>(facets));
  }
}
