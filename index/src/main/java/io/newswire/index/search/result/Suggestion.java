package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.EntityType;

/**
 * A name that matches a prefix.
 *
 * @param name the most frequent form of the name; another form may have matched
 * @param articles the number of articles with the name
 * @param id the id of the {@link io.newswire.model.Entity}
 * @param note see {@link Facet#note}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(String name, EntityType type, long articles, String id, String note) {}
