package io.newswire.query;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * A text after the replacement of a pattern, which corrects offsets as Lucene's
 * PatternReplaceCharFilter does. Unlike that, it has the new text at once, for the next filter to
 * look at.
 */
final class ReplacedText extends BaseCharFilter {
  private final String text;
  private final Reader reader;

  /**
   * Replaces all matches.
   *
   * @param previous the reader of the text, with the offset corrections so far
   */
  ReplacedText(Reader previous, String text, Pattern pattern, String replacement) {
    super(previous);
    this.text = replaced(pattern.matcher(text), replacement);
    reader = new StringReader(this.text);
  }

  private String replaced(Matcher matcher, String replacement) {
    StringBuilder replaced = new StringBuilder();
    int removed = 0;
    int behind = 0;
    while (matcher.find()) {
      int start = replaced.length() + matcher.start() - behind;
      behind = matcher.end();
      matcher.appendReplacement(replaced, replacement);
      int before = matcher.end() - matcher.start();
      int now = replaced.length() - start;
      if (now < before) {
        removed += before - now;
        addOffCorrectMap(replaced.length(), removed);
      }
      for (int i = before; i < now; i++) {
        addOffCorrectMap(start + i, --removed);
      }
    }
    return matcher.appendTail(replaced).toString();
  }

  String text() {
    return text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    return reader.read(buffer, offset, length);
  }

  @Override
  public int read() throws IOException {
    return reader.read();
  }
}
