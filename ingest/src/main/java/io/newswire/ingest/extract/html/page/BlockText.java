package io.newswire.ingest.extract.html.page;

import io.newswire.ingest.extract.text.Paragraphs;
import java.util.List;

/** The text of the block that is being read, its white space as a browser shows it. */
final class BlockText {
  private static final int LONG_LINE = 80;

  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int links;
  private boolean lineBroken;

  /** Adds what an element says; {@code linked} if it stands in a link. */
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

  /** Adds text whose line breaks and spaces are shown as they are. */
  void appendPreformatted(String words, boolean linked) {
    for (int i = 0; i < words.length(); i++) {
      add(words.charAt(i), linked);
    }
  }

  private void add(char c, boolean linked) {
    text.append(c);
    linkChars += linked ? 1 : 0;
  }

  /** One more link begins. */
  void link() {
    links++;
  }

  /** Whether a line break here ends a paragraph: the second one, or behind a long sentence. */
  boolean endsParagraph() {
    return lineBroken || endsLongSentence();
  }

  /** A line break that is only a space. */
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

  /** How many of these characters stand in links, as far as it can be told. */
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
