package io.newswire.model.history;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A place where the words of two revisions differ.
 *
 * @param before the words before it, which both revisions have; may be empty
 * @param removed the words that only the earlier revision has; empty if words were only added
 * @param added the words that only the later revision has; empty if words were only removed
 * @param after the words after it, which both revisions have; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Difference(String before, String removed, String added, String after) {
  public Difference {
    before = orEmpty(before);
    removed = orEmpty(removed);
    added = orEmpty(added);
    after = orEmpty(after);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
