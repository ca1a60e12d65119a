package io.newswire.enrich.names;

import io.newswire.model.EntityType;

/**
 * A name that is known beforehand.
 *
 * @param name its usual form
 * @param type what it names; null if that is neither a person nor an organisation nor a place
 */
public record KnownName(String name, EntityType type) {}
