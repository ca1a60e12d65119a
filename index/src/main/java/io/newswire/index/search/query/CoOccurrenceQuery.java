package io.newswire.index.search.query;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A search for the names that occur in the same articles as given names. Made by {@link #of} or the
 * builder.
 *
 * @param names names or parts of names of people, organisations or places. An article must name all
 *     of them; case and accents are ignored
 * @param entity the id of an {@link io.newswire.model.Entity} that it must name, too; null if
 *     {@code names} has one at least
 * @param sources sources, as indexed, one of which published the article
 * @param language ISO 639 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param size the maximum number of names of each kind, 1 to 1,000
 * @param visibility null for {@link Visibility#VISIBLE}
 */
@RecordBuilder
public record CoOccurrenceQuery(
    List<String> names,
    String entity,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    int size,
    Visibility visibility)
    implements CoOccurrenceQueryBuilder.With {

  public CoOccurrenceQuery {
    names = names == null ? List.of() : names.stream().filter(name -> !name.isBlank()).toList();
    sources = sources == null ? List.of() : List.copyOf(sources);
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    if (names.isEmpty() && entity == null) {
      throw new InvalidQueryException("a name is needed, such as Calloway");
    }
    SizeLimits.checkSize(size);
    if (size < 1) {
      throw new InvalidQueryException("size is " + size + "; it may be 1 to 1000");
    }
  }
}
