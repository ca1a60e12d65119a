package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/**
 * The weight of a block as running text, by its length, sentences and links. The unit is
 * characters; labels and links have negative weights.
 */
final class TextWeight {
  private static final int LONG = 80;
  private static final int SHORTEST_SENTENCE = 20;
  private static final double MOSTLY_LINK = 0.5;
  private static final double LABEL = -12;
  private static final double LINK = -30;

  private TextWeight() {}

  static double of(Block block) {
    double length = length(block.text());
    double links = block.linkDensity();
    if (links > MOSTLY_LINK) {
      return LINK;
    }
    boolean sentence = length >= SHORTEST_SENTENCE && endsLikeSentence(block.text());
    if (sentence || length >= LONG) {
      return length * (1 - links);
    }
    return switch (block.tag()) {
      case "p", "li", "blockquote", "td", "dd", "h2", "h3", "h4" -> 0.2 * length;
      default -> LABEL;
    };
  }

  /** The weight of all blocks that look like text. */
  static double of(List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> Math.max(0, of(block))).sum();
  }

  /** Characters, where one that stands for a syllable or a word counts twice. */
  static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      length += text.charAt(i) >= '\u2E80' ? 1 : 0;
    }
    return length;
  }

  /** Whether the text ends like a sentence, in any script. Thai and Lao have no such end. */
  static boolean endsLikeSentence(String text) {
    for (int i = text.length() - 1; i >= Math.max(0, text.length() - 3); i--) {
      char c = text.charAt(i);
      if (".!?…。！？؟۔।॥។៕။།።։".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»“)]」』".indexOf(c) < 0) {
        return c >= '\u0E00' && c <= '\u0EFF' && text.length() >= LONG / 2;
      }
    }
    return false;
  }
}
