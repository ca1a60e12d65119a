package io.newswire.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The character filters of {@link AnalysisFile}, applied in order. A filter that would not change
 * the text is skipped, which makes analysis several times faster because most texts need few of
 * them.
 */
record CharFilters(List<Replacement> replacements) {
  /** Characters read at a time: most texts are single words of a query, and there may be many. */
  private static final int BUFFER = 256;

  /**
   * A regular expression filter.
   *
   * @param starts the characters that a match can begin with
   */
  private record Replacement(Pattern pattern, String replacement, MatchStarts starts) {
    static Replacement of(JsonNode definition) {
      Pattern pattern = Pattern.compile(definition.path("pattern").asText());
      return new Replacement(
          pattern, definition.path("replacement").asText(), MatchStarts.of(pattern));
    }

    boolean mayChange(String text) {
      return starts.in(text) && pattern.matcher(text).find();
    }
  }

  static CharFilters of(AnalysisFile file, List<String> names) {
    return new CharFilters(
        names.stream().map(name -> Replacement.of(file.charFilter(name))).toList());
  }

  /** The filtered text; its reader corrects offsets to those of the original. */
  Reader apply(Reader reader) {
    String text = read(reader);
    Reader filtered = new StringReader(text);
    for (Replacement one : replacements) {
      if (one.mayChange(text)) {
        ReplacedText replaced = new ReplacedText(filtered, text, one.pattern(), one.replacement());
        filtered = replaced;
        text = replaced.text();
      }
    }
    return filtered;
  }

  private static String read(Reader reader) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    try {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        text.append(buffer, 0, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
