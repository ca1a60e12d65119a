package io.newswire.ingest.feed.document;

import io.newswire.model.RejectedException;
import java.util.regex.Pattern;

/**
 * How large a document may be that is read as a tree: a tree takes up to a thousand bytes for each
 * of its parts, and feeds are read on several threads.
 */
final class TreeLimits {
  private static final int MOST_PARTS = 200_000;

  /** Of the different ones of them {@link NamespaceLimit} takes fewer. */
  private static final int MOST_DECLARATIONS = 10_000;

  private static final Pattern NAMESPACE = Pattern.compile("xmlns");

  private TreeLimits() {}

  /**
   * Looks at a text before it is parsed.
   *
   * @throws RejectedException if it is too large
   */
  static void checkXml(String text) throws RejectedException {
    refuseAbove(MOST_PARTS, "XML", "tags", text.chars().filter(c -> c == '<').count());
    refuseAbove(
        MOST_DECLARATIONS, "XML", "declared namespaces", NAMESPACE.matcher(text).results().count());
  }

  /** As {@link #checkXml}. */
  static void checkJson(String text) throws RejectedException {
    refuseAbove(
        MOST_PARTS,
        "JSON",
        "objects and lists",
        text.chars().filter(c -> c == '{' || c == '[').count());
  }

  private static void refuseAbove(int most, String format, String what, long count)
      throws RejectedException {
    if (count > most) {
      throw new RejectedException(
          "its %s has %d %s, and feeds of %d at most are read"
              .formatted(format, count, what, most));
    }
  }
}
