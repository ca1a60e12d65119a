package io.newswire.ingest.extract.html.page;

import io.newswire.ingest.extract.text.Paragraphs;
import java.util.List;

/** Builds the text of a block, with white space as a browser renders it. */
final class BlockText {
  private static final int LONG_LINE = 80;

  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int links;
  private boolean lineBroken;

  /** Adds text; {@code linked} if it is inside a link. */
  void append(String words, boolean linked) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c)) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          add(' ', linked);
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && !Character.isISOControl(c)) {
        lineBroken = false;
        add(c, linked);
      }
    }
  }

  /** Adds preformatted text, whose line breaks and spaces are kept. */
  void appendPreformatted(String words, boolean linked) {
    for (int i = 0; i < words.length(); i++) {
      add(words.charAt(i), linked);
    }
  }

  private void add(char c, boolean linked) {
    text.append(c);
    linkChars += linked ? 1 : 0;
  }

  /** Counts a link. */
  void link() {
    links++;
  }

  /**
   * Whether a line break here ends a paragraph: if it is the second one, or follows a long
   * sentence.
   */
  boolean endsParagraph() {
    return lineBroken || endsLongSentence();
  }

  /** Adds a line break within a paragraph, as a space. */
  void breakLine() {
    if (text.length() > 0) {
      append(" ", false);
      lineBroken = true;
    }
  }

  private boolean endsLongSentence() {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    return last >= LONG_LINE && ".!?”»\"。".indexOf(text.charAt(last)) >= 0;
  }

  /** The paragraphs of the text so far: one, or those of preformatted text; none if it is blank. */
  List<String> paragraphs(boolean preformatted) {
    String words = text.toString().strip();
    if (words.isEmpty()) {
      return List.of();
    }
    return preformatted ? List.of(Paragraphs.ofPlainText(words).split("\n\n")) : List.of(words);
  }

  /** An estimate of the number of characters of a paragraph inside links. */
  int linkCharsOf(String paragraph) {
    return Math.min(linkChars, paragraph.length());
  }

  int links() {
    return links;
  }

  void clear() {
    text.setLength(0);
    linkChars = 0;
    links = 0;
    lineBroken = false;
  }
}
