package io.newswire.launcher.cli;

import io.newswire.model.text.ControlCharacters;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Help.Ansi;

/**
 * The way of all that commands print: control characters of articles, feeds, rules and answers are
 * escaped, so that a terminal shows them instead of obeying them. The only sequences that reach it
 * are those for bold text, which begin and end with marks of our own and never last over a line.
 */
final class ControlCharacterWriter extends FilterWriter {
  /** Noncharacters, which no text for interchange holds; one that does is shown in bold. */
  private static final char BOLD = '\ufdd0';

  private static final char PLAIN = '\ufdd1';
  private static final String BOLD_ON = "\u001b[1m";
  private static final String ALL_OFF = "\u001b[0m";

  private final boolean styled;
  private boolean bold;

  private ControlCharacterWriter(Writer out, boolean styled) {
    super(out);
    this.styled = styled;
  }

  /** A writer to a terminal, a file or a test; text stands out only on a terminal. */
  static PrintWriter over(Writer out) {
    return over(out, Ansi.AUTO.enabled());
  }

  /** As above, where it is known whether the other side understands bold text. */
  static PrintWriter over(Writer out, boolean styled) {
    return new PrintWriter(new ControlCharacterWriter(out, styled), true);
  }

  /** Text that stands out; its marks are only understood here. */
  static String bold(String text) {
    return BOLD + text + PLAIN;
  }

  /** Whether it is a mark, which takes no room on a line. */
  static boolean isMark(int c) {
    return c == BOLD || c == PLAIN;
  }

  @Override
  public void write(int c) throws IOException {
    write(Character.toString((char) c));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    String escaped = ControlCharacters.escape(text.substring(offset, offset + length));
    StringBuilder shown = new StringBuilder(escaped.length() + 16);
    for (int i = 0; i < escaped.length(); i++) {
      append(shown, escaped.charAt(i));
    }
    out.write(shown.toString());
  }

  private void append(StringBuilder shown, char c) {
    if (bold && (c == PLAIN || c == '\n')) {
      bold = false;
      shown.append(styled ? ALL_OFF : "");
    } else if (c == BOLD) {
      bold = true;
      shown.append(styled ? BOLD_ON : "");
    }
    if (!isMark(c)) {
      shown.append(c);
    }
  }
}
