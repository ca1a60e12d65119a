package io.newswire.launcher.cli;

import io.newswire.model.text.ControlCharacters;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Breaks text between words so that it fits the terminal, or 80 columns elsewhere. Nothing is cut:
 * a word that is too long to stand behind its label, such as a URL, has a line of its own that
 * begins further left.
 */
final class LineWrapper {
  private static final int NO_TERMINAL = 80;
  private static final int DEEPEST = 20;
  private static final int USUAL = 4;
  private static final String LEAST = "  ";
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
    asks.usageMessage().autoWidth(TerminalWidth.isUnknown());
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
      lines.append(lines.isEmpty() ? "" : "\n");
      append(lines, before, line, indent, columns);
      before = indent;
    }
    return lines.toString();
  }

  private static void append(
      StringBuilder lines, String label, String text, String indent, int columns) {
    int at = 0;
    for (String word : text.split(" ")) {
      int room = width(word);
      String least = width(indent) + room > columns ? LEAST : indent;
      if (at == 0) {
        boolean fits = width(label) + room <= columns || width(label) <= width(least);
        lines.append(fits ? label : label.isBlank() ? least : label.stripTrailing() + "\n" + least);
        at = width(fits ? label : least);
      } else if (at + 1 + room > columns) {
        lines.append('\n').append(least);
        at = width(least);
      } else {
        lines.append(' ');
        at++;
      }
      lines.append(word);
      at += room;
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
