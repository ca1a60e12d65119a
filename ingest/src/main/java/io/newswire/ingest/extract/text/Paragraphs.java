package io.newswire.ingest.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An article's text: paragraphs parted by exactly one empty line, and no other control characters,
 * in the characters that {@link Characters} leaves.
 */
public final class Paragraphs {
  private static final String BREAK = "\n\n";

  private Paragraphs() {}

  /** The text of these paragraphs, in their order; blank ones are left out. */
  public static String join(List<String> paragraphs) {
    return paragraphs.stream()
        .map(Paragraphs::clean)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining(BREAK));
  }

  /**
   * Plain text in that form. Paragraphs are parted by empty lines where there are any; lines are
   * joined only where they were clearly broken at a margin (see {@link LineWrapping}), and are
   * paragraphs of their own otherwise. Spaces inside a line stay.
   */
  public static String ofPlainText(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.replaceAll("\\R", "\n").split("\n[\\h]*\n")) {
      paragraphs.addAll(LineWrapping.unwrap(Arrays.asList(block.split("\n"))));
    }
    return join(paragraphs);
  }

  private static String clean(String paragraph) {
    StringBuilder line = new StringBuilder(paragraph.length());
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      boolean space = c == '\n' || c == '\t' || c == '\r' || c == '\u2028' || c == '\u2029';
      line.append(space ? ' ' : c);
    }
    return Characters.ofText(line.toString()).strip();
  }
}
