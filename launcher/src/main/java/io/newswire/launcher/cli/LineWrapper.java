package io.newswire.launcher.cli;

import io.newswire.model.text.ControlCharacters;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Breaks text between words so that it fits the terminal, or 80 columns elsewhere. Nothing is cut:
 * a word that is longer than a line, such as a URL, has a line of its own.
 */
final class LineWrapper {
  private static final int NO_TERMINAL = 80;
  private static final int DEEPEST = 20;
  private static final int USUAL = 4;
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final int TERMINAL = terminal();

  private LineWrapper() {}

  private static int terminal() {
    if (System.console() == null) {
      return NO_TERMINAL;
    }
    CommandSpec asks = CommandSpec.create();
    asks.usageMessage().autoWidth(true);
    return asks.usageMessage().width();
  }

  /**
   * The lines of a text for this terminal, with line feeds between.
   *
   * @param label before the first line; the others are indented as far, unless it is long
   */
  static String wrap(String label, String text) {
    int width = width(label);
    return wrap(label, " ".repeat(width <= DEEPEST ? width : USUAL), text, TERMINAL);
  }

  /** As above, with the indentation of the further lines, and the columns. */
  static String wrap(String label, String indent, String text, int columns) {
    StringBuilder lines = new StringBuilder();
    String before = label;
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(before);
      append(lines, line, indent, width(before), columns);
      before = indent;
    }
    return lines.toString();
  }

  private static void append(
      StringBuilder lines, String text, String indent, int begin, int columns) {
    int at = begin;
    String between = "";
    for (String word : text.split(" ")) {
      int room = width(word);
      if (!between.isEmpty() && at + 1 + room > columns) {
        lines.append('\n').append(indent).append(word);
        at = width(indent) + room;
      } else {
        lines.append(between).append(word);
        at += between.length() + room;
      }
      between = " ";
    }
  }

  /** The columns that it takes. */
  static int width(String text) {
    return text.codePoints().map(LineWrapper::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (ControlCharacters.contains(c)) {
      return ControlCharacters.ESCAPED_LENGTH;
    }
    if (ControlCharacterWriter.isMark(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return WIDE.contains(UnicodeScript.of(c)) ? 2 : 1;
  }
}
