package io.newswire.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/**
 * The character filters of {@link AnalysisFile}, applied in order. A filter that would not change
 * the text is skipped, which makes analysis several times faster because most texts need few of
 * them.
 */
record CharFilters(List<Replacement> replacements) {
  /**
   * A regular expression filter.
   *
   * @param first the characters that a match can begin with; empty for any beyond ASCII
   */
  private record Replacement(Pattern pattern, String replacement, String first) {
    static Replacement of(JsonNode definition) {
      String pattern = definition.path("pattern").asText();
      return new Replacement(
          Pattern.compile(pattern), definition.path("replacement").asText(), first(pattern));
    }

    /** Patterns in the file begin with a character, a character class, or a non-ASCII lookahead. */
    private static String first(String pattern) {
      return switch (pattern.charAt(0)) {
        case '(' -> "";
        case '[' -> pattern.substring(1, pattern.indexOf(']'));
        case '\\' -> pattern.substring(1, 2);
        default -> pattern.substring(0, 1);
      };
    }

    boolean mayChange(String text, boolean ascii) {
      return first.isEmpty()
          ? !ascii && pattern.matcher(text).find()
          : first.chars().anyMatch(c -> text.indexOf(c) >= 0) && pattern.matcher(text).find();
    }
  }

  static CharFilters of(AnalysisFile file, List<String> names) {
    return new CharFilters(
        names.stream().map(name -> Replacement.of(file.charFilter(name))).toList());
  }

  /** The filtered text; its reader corrects offsets to those of the original. */
  Reader apply(Reader reader) {
    String text = read(reader);
    boolean ascii = TextAnalyzer.isAscii(text);
    Reader filtered = new StringReader(text);
    for (Replacement one : replacements) {
      if (one.mayChange(text, ascii)) {
        filtered = new PatternReplaceCharFilter(one.pattern(), one.replacement(), filtered);
        text = one.pattern().matcher(text).replaceAll(one.replacement());
        ascii = TextAnalyzer.isAscii(text);
      }
    }
    return filtered;
  }

  private static String read(Reader reader) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
