package io.newswire.index.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Who and what is named in the same articles as somebody or something: what is asked. Make it from
 * {@link #of} or the builder.
 *
 * @param names of persons, organisations or places, in full or in part, whatever their case and
 *     accents; at least one, and an article must name all of them
 * @param sources one of them published it; a name as it is indexed
 * @param language ISO 639-1 code
 * @param since published at this moment or later; first seen, where its publication time is unknown
 * @param until published before this moment; likewise
 * @param size the most companions of each kind, 1 to 1,000
 * @param visibility null for what readers may see
 */
@RecordBuilder
public record CoOccurrenceQuery(
    List<String> names,
    List<String> sources,
    String language,
    Instant since,
    Instant until,
    int size,
    Visibility visibility)
    implements CoOccurrenceQueryBuilder.With {

  private static final int USUAL_SIZE = 10;

  public CoOccurrenceQuery {
    names = names == null ? List.of() : names.stream().filter(name -> !name.isBlank()).toList();
    sources = sources == null ? List.of() : List.copyOf(sources);
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    if (names.isEmpty()) {
      throw new InvalidQueryException("a name is needed, such as Calloway");
    }
    SizeLimits.checkSize(size);
    if (size < 1) {
      throw new InvalidQueryException("size is " + size + "; it may be 1 to 1000");
    }
  }

  /** Ten companions of each kind, of all visible articles that name all of these. */
  public static CoOccurrenceQuery of(String... names) {
    return CoOccurrenceQueryBuilder.builder().names(List.of(names)).size(USUAL_SIZE).build();
  }
}
