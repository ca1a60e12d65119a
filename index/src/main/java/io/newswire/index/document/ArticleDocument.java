package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.GeoPoint;
import java.time.Instant;
import java.util.List;

/**
 * The document of an article in {@code news-articles}: the enriched article, with flat lists of
 * names for dashboards.
 *
 * @param enriched its fields are top-level fields of the document; always with a status, never with
 *     withdrawn quotes
 * @param people the full names of people in the article, without duplicates, in order of mention
 * @param organizations the full names of organisations, likewise
 * @param places the full names of places, likewise
 * @param peopleIds the ids of people, likewise
 * @param organizationIds the ids of organisations, likewise
 * @param placeIds the ids of places, likewise
 * @param aboutIds the ids of those whom the article is about, see {@link Entities#SALIENT}
 * @param about the names of those whom the article is about
 * @param locations the positions of places, without duplicates
 * @param speakers the names of the speakers of its quotes, without duplicates
 * @param datedAt the time for sorting and filtering: the publication time, or when it was first
 *     seen
 * @param indexedAt when the document was written
 * @param millis its fields are top-level fields of the document
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleDocument(
    @JsonUnwrapped EnrichedArticle enriched,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> peopleIds,
    List<String> organizationIds,
    List<String> placeIds,
    List<String> aboutIds,
    List<String> about,
    List<GeoPoint> locations,
    List<String> speakers,
    Instant datedAt,
    Instant indexedAt,
    @JsonUnwrapped StageMillis millis) {

  public ArticleDocument {
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
    peopleIds = peopleIds == null ? List.of() : List.copyOf(peopleIds);
    organizationIds = organizationIds == null ? List.of() : List.copyOf(organizationIds);
    placeIds = placeIds == null ? List.of() : List.copyOf(placeIds);
    aboutIds = aboutIds == null ? List.of() : List.copyOf(aboutIds);
    about = about == null ? List.of() : List.copyOf(about);
    locations = locations == null ? List.of() : List.copyOf(locations);
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
  }
}
