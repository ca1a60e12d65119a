package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The other articles of a hit's family, or of its story, that the query finds.
 *
 * @param more their number
 * @param sources their sources, the most frequent first, at most {@value #MOST_SOURCES}
 */
public record FoldedCopies(
    long more, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sources) {
  public static final int MOST_SOURCES = 100;

  public FoldedCopies {
    sources = sources == null ? List.of() : List.copyOf(sources);
  }
}
