package io.newswire.index.search;

import io.newswire.model.EntityType;

/**
 * A name that begins as somebody typed.
 *
 * @param articles how many articles name it
 */
public record Suggestion(String name, EntityType type, long articles) {}
