package io.newswire.index.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page of results.
 *
 * @param total the number of all hits, on all pages
 * @param cursor the cursor of the next page; null if this is the last
 * @param facets the facets by name, sorted; the most frequent value first; empty if none were
 *     requested
 * @param dates the number of hits over time; null if that was not requested
 * @param near the circle that was searched, with its middle; null if none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hits<T>(
    long total,
    List<T> hits,
    String cursor,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Facet>> facets,
    DateCounts dates,
    Near near) {
  public Hits {
    hits = List.copyOf(hits);
    facets = facets == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facets));
  }

  /** The same with the circle that was searched, and with further facets. */
  Hits<T> with(Near searched, Map<String, List<Facet>> more) {
    Map<String, List<Facet>> all = new TreeMap<>(facets);
    all.putAll(more);
    return new Hits<>(total, hits, cursor, all, dates, searched);
  }
}
