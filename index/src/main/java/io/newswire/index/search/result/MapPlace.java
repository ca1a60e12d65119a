package io.newswire.index.search.result;

import io.newswire.model.GeoPoint;

/**
 * A place on a map.
 *
 * @param id the id of the {@link io.newswire.model.Entity}
 * @param name the most frequent form of its name
 * @param articles the number of articles that name it
 */
public record MapPlace(String id, String name, GeoPoint location, long articles) {}
