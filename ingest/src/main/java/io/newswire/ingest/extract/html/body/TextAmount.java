package io.newswire.ingest.extract.html.body;

import java.util.List;

/** How much text was found, where the same article may stand in several places of a page. */
final class TextAmount {
  private static final int LEAST = 400;
  private static final int POOR = 600;
  private static final double MUCH_MORE = 2.5;

  private TextAmount() {}

  /** Whether so little was found that it is worth to look elsewhere. */
  static boolean isPoor(List<String> paragraphs) {
    return length(paragraphs) < POOR;
  }

  /** What was found, or the other text where that is much more. */
  static List<String> better(List<String> found, List<String> other) {
    boolean more = length(other) > LEAST && length(other) > MUCH_MORE * length(found);
    return more ? other : found;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
