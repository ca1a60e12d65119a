package io.newswire.index.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What quotes are asked for: who said what about whom. Everything given must be fulfilled; null or
 * an empty list asks for nothing. Make it from {@link #of} or the builder.
 *
 * @param text words of the quote, in the language of {@link io.newswire.query.NewsQuery}
 * @param speaker a name or part of a name, such as {@code Kirby}, whatever its case and accents
 * @param about somebody or something named in the quote, by a name or part of it, or else words of
 *     the quote
 * @param sources one of them published it; a name as it is indexed
 * @param language ISO 639-1 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param sort null for relevance if there is a text, else time
 * @param size the most hits wanted, 0 to 1,000
 * @param cursor what an earlier answer to the same question gave, to go on behind it
 * @param facets how many values of each facet are counted, 0 (none) to 1,000
 * @param visibility null for what readers may see
 */
@RecordBuilder
public record QuoteQuery(
    String text,
    String speaker,
    String about,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    SortOrder sort,
    int size,
    String cursor,
    int facets,
    Visibility visibility)
    implements QuoteQueryBuilder.With {

  private static final int USUAL_SIZE = 10;

  public QuoteQuery {
    sources = sources == null ? List.of() : List.copyOf(sources);
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    sort = sort == null ? SizeLimits.usualSort(text) : sort;
    SizeLimits.checkSize(size);
    SizeLimits.checkFacets(facets);
  }

  /** The ten best visible quotes for a text; null or blank for the ten newest. */
  public static QuoteQuery of(String text) {
    return QuoteQueryBuilder.builder().text(text).size(USUAL_SIZE).build();
  }
}
