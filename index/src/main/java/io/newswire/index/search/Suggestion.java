package io.newswire.index.search;

import io.newswire.model.EntityType;

/**
 * A name that matches a prefix.
 *
 * @param articles the number of articles with the name
 */
public record Suggestion(String name, EntityType type, long articles) {}
