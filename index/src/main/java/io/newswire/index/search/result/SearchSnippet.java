package io.newswire.index.search.result;

import io.newswire.model.Span;
import java.util.List;

/**
 * A snippet of a text around matched words.
 *
 * @param text the snippet, without markers
 * @param matches the matched words; offsets into {@code text} in UTF-16 code units
 */
public record SearchSnippet(String text, List<Span> matches) {
  public SearchSnippet {
    matches = List.copyOf(matches);
  }
}
