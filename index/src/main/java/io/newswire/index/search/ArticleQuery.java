package io.newswire.index.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What articles are asked for. Everything given must be fulfilled; null or an empty list asks for
 * nothing. Make it from {@link #of} or the builder.
 *
 * @param text in the language of {@link io.newswire.query.NewsQuery}
 * @param people names or parts of names that must all be named in the article, whatever their case
 *     and accents
 * @param organizations likewise
 * @param places likewise
 * @param sources one of them published it; a name as it is indexed
 * @param language ISO 639-1 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param sort null for relevance if there is a text, else time
 * @param size the most hits wanted, 0 to 1,000
 * @param cursor what an earlier answer to the same question gave, to go on behind it
 * @param facets how many values of each facet are counted, 0 (none) to 1,000
 * @param visibility null for what readers may see
 * @param asRule whether words without a field are looked for in title and text alone, as alert
 *     rules do, and not in the description
 */
@RecordBuilder
public record ArticleQuery(
    String text,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    SortOrder sort,
    int size,
    String cursor,
    int facets,
    Visibility visibility,
    boolean asRule)
    implements ArticleQueryBuilder.With {

  private static final int USUAL_SIZE = 10;

  public ArticleQuery {
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
    sources = sources == null ? List.of() : List.copyOf(sources);
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    sort = sort == null ? SizeLimits.usualSort(text) : sort;
    SizeLimits.checkSize(size);
    SizeLimits.checkFacets(facets);
  }

  /** The ten best visible articles for a text; null or blank for the ten newest. */
  public static ArticleQuery of(String text) {
    return ArticleQueryBuilder.builder().text(text).size(USUAL_SIZE).build();
  }
}
