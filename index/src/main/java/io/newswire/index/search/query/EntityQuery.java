package io.newswire.index.search.query;

import io.newswire.index.search.result.EntityProfile;
import io.newswire.model.EntityType;
import java.time.Instant;

/**
 * Asks for an {@link EntityProfile}.
 *
 * @param type its type; null for any
 * @param id its id; null if it is asked for by {@code name}
 * @param name a full name, as written; of several entities the most frequent is taken
 * @param since only articles published at this moment or later; null for all
 * @param until only articles published before this moment; null for all
 * @param size the maximum number of articles and of quotes
 * @param dates null if articles and quotes are not counted over time
 */
public record EntityQuery(
    EntityType type,
    String id,
    String name,
    Instant since,
    Instant until,
    int size,
    DateFacet dates) {}
