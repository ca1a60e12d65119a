package io.newswire.ingest.extract.html.body;

import java.util.List;

/** Compares the lengths of texts from several places of a page. */
final class TextAmount {
  private static final int LEAST = 400;
  private static final int POOR = 600;
  private static final double MUCH_MORE = 2.5;

  private TextAmount() {}

  /** Whether the text is so short that other places should be searched. */
  static boolean isPoor(List<String> paragraphs) {
    return length(paragraphs) < POOR;
  }

  /** The first text, or the second if it is much longer. */
  static List<String> better(List<String> found, List<String> other) {
    boolean more = length(other) > LEAST && length(other) > MUCH_MORE * length(found);
    return more ? other : found;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
