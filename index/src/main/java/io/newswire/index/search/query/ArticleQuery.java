package io.newswire.index.search.query;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A search for articles. All given conditions must hold; null or an empty list is no condition.
 * Made by {@link #of} or the builder.
 *
 * @param text a query in the language of {@link io.newswire.query.NewsQuery}
 * @param people ids, names or parts of names of people who are all named in the article; case and
 *     accents are ignored
 * @param organizations organisations, likewise
 * @param places places, likewise
 * @param about ids, names or parts of names of whom or what the article is about, see {@link
 *     io.newswire.index.document.Entities#SALIENT}
 * @param near the article names a place in this circle; null for all
 * @param salient whether people, organisations and places count only in articles that are about
 *     them, in conditions and in facets
 * @param entity the id of an {@link io.newswire.model.Entity} of the article
 * @param ids ids of articles, of which it is one
 * @param sources sources, as indexed, one of which published the article
 * @param language ISO 639 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param sort null for relevance if there is a text, else time
 * @param size the maximum number of hits, 0 to 1,000
 * @param cursor the cursor of an earlier answer to the same query, for the next page
 * @param facets the maximum number of values of each facet, 0 (no facets) to 1,000
 * @param dates null if hits are not counted over time
 * @param visibility null for {@link Visibility#VISIBLE}
 * @param asRule whether words without a field are searched in title and text only, as by alert
 *     rules, not in the description
 * @param fold null for {@link Fold#NONE}
 * @param countBy what the facets and dates count; null for {@link CountBy#ARTICLE}
 */
@RecordBuilder
public record ArticleQuery(
    String text,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> about,
    Near near,
    boolean salient,
    String entity,
    List<String> ids,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    SortOrder sort,
    int size,
    String cursor,
    int facets,
    DateFacet dates,
    Visibility visibility,
    boolean asRule,
    Fold fold,
    CountBy countBy)
    implements ArticleQueryBuilder.With, PagedQuery {

  private static final int USUAL_SIZE = 10;

  public ArticleQuery {
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
    about = about == null ? List.of() : List.copyOf(about);
    ids = ids == null ? List.of() : List.copyOf(ids);
    sources = sources == null ? List.of() : List.copyOf(sources);
    fold = fold == null ? Fold.NONE : fold;
    countBy = countBy == null ? CountBy.ARTICLE : countBy;
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
