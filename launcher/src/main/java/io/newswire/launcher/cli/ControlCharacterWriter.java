package io.newswire.launcher.cli;

import io.newswire.model.text.ControlCharacters;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Help.Ansi;

/**
 * Escapes control characters in what commands print, so that a terminal shows those of articles,
 * feeds and rules instead of executing them. The only sequences that it writes are those for bold
 * text, which ends at the end of the line at the latest.
 */
final class ControlCharacterWriter extends FilterWriter {
  /** The marks of bold text are noncharacters, which valid text does not have. */
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

  /** Wraps a writer; bold text is only shown on a terminal. */
  static PrintWriter over(Writer out) {
    return over(out, Ansi.AUTO.enabled());
  }

  /** As above; {@code styled} says whether bold text is shown. */
  static PrintWriter over(Writer out, boolean styled) {
    return new PrintWriter(new ControlCharacterWriter(out, styled), true);
  }

  /** Marks a text as bold, for this writer. */
  static String bold(String text) {
    return BOLD + text + PLAIN;
  }

  /** Whether a character is a mark of bold text, which has no width. */
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
