package io.newswire.model.history;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A fact that a revision states otherwise than the one before. Punctuation, capitals, typographic
 * marks and boilerplate do not count.
 *
 * @param before the words of the earlier revision, with some around them
 * @param after the words of this revision; null if a quote was removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactChange(FactKind kind, String before, String after) {
  /** In a line, such as {@code figure: 14 people → 16 people}. */
  public String inWords() {
    return kind.code() + ": " + before + (after == null ? " (removed)" : " → " + after);
  }
}
