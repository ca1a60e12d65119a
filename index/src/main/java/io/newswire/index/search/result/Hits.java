package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
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
 * @param families about how many there are on all pages if copies count once; null if the answer is
 *     neither folded nor counted by family
 * @param stories likewise if the articles of a story count once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hits<T>(
    long total,
    List<T> hits,
    String cursor,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Facet>> facets,
    DateCounts dates,
    Near near,
    Long families,
    Long stories) {
  public Hits {
    hits = List.copyOf(hits);
    facets = facets == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facets));
  }

  /** An answer that is not folded. */
  public Hits(
      long total,
      List<T> hits,
      String cursor,
      Map<String, List<Facet>> facets,
      DateCounts dates,
      Near near) {
    this(total, hits, cursor, facets, dates, near, null, null);
  }

  /** The same with the circle that was searched. */
  public Hits<T> withNear(Near searched) {
    return new Hits<>(total, hits, cursor, facets, dates, searched, families, stories);
  }

  /** The same with further facets. */
  public Hits<T> withFacets(Map<String, List<Facet>> more) {
    Map<String, List<Facet>> all = new TreeMap<>(facets);
    all.putAll(more);
    return new Hits<>(total, hits, cursor, all, dates, near, families, stories);
  }

  /**
   * The same answer with articles folded.
   *
   * @param groups how many there are on all pages; null if they were not counted
   */
  public Hits<T> folded(List<T> kept, String next, Fold fold, Long groups) {
    return new Hits<>(
        total,
        kept,
        next,
        facets,
        dates,
        near,
        fold == Fold.FAMILY ? groups : families,
        fold == Fold.STORY ? groups : stories);
  }

  /**
   * The same answer with the number of families or stories.
   *
   * @param groups how many there are on all pages; null if they were not counted
   */
  public Hits<T> counted(CountBy by, Long groups) {
    return new Hits<>(
        total,
        hits,
        cursor,
        facets,
        dates,
        near,
        by == CountBy.FAMILY ? groups : families,
        by == CountBy.STORY ? groups : stories);
  }
}
