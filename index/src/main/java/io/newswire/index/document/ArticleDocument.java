package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.List;

/**
 * An article as it stands in {@code news-articles}: all that is known of it, with flat lists of
 * names beside, which dashboards need.
 *
 * @param enriched its own fields stand beside the others; the status is always written, withdrawn
 *     quotes never
 * @param people the full names of the persons in it, each once, in order of mention
 * @param organizations likewise
 * @param places likewise
 * @param speakers the names of those it quotes, each once
 * @param datedAt what it is sorted and filtered by: when it was published, or first seen where that
 *     is not known
 * @param indexedAt when it was written
 * @param millis its fields stand beside the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleDocument(
    @JsonUnwrapped EnrichedArticle enriched,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> speakers,
    Instant datedAt,
    Instant indexedAt,
    @JsonUnwrapped StageMillis millis) {

  public ArticleDocument {
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
  }
}
