package io.newswire.index.search.query;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A search for quotes. All given conditions must hold; null or an empty list is no condition. Made
 * by {@link #of} or the builder.
 *
 * @param text a query over the words of the quote, in the language of {@link
 *     io.newswire.query.NewsQuery}
 * @param speaker a name or part of a name, such as {@code Kirby}; case and accents are ignored
 * @param entity the id of its speaker, an {@link io.newswire.model.Entity}
 * @param about a name or part of a name in the quote, or words of the quote
 * @param sources sources, as indexed, one of which published the quote
 * @param language ISO 639 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param sort null for relevance if there is a text, else time
 * @param size the maximum number of hits, 0 to 1,000
 * @param cursor the cursor of an earlier answer to the same query, for the next page
 * @param facets the maximum number of values of each facet, 0 (no facets) to 1,000
 * @param dates null if hits are not counted over time
 * @param visibility null for {@link Visibility#VISIBLE}
 */
@RecordBuilder
public record QuoteQuery(
    String text,
    String speaker,
    String entity,
    String about,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    SortOrder sort,
    int size,
    String cursor,
    int facets,
    DateFacet dates,
    Visibility visibility)
    implements QuoteQueryBuilder.With, PagedQuery {

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
