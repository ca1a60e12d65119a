package io.newswire.index.search;

import io.newswire.model.Span;
import java.util.List;

/**
 * A piece of a text that shows why it was found.
 *
 * @param text the piece, unmarked
 * @param matches the words that matched; offsets into {@code text}, in UTF-16 code units
 */
public record SearchSnippet(String text, List<Span> matches) {
  public SearchSnippet {
    matches = List.copyOf(matches);
  }
}
