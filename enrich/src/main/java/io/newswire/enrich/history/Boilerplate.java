package io.newswire.enrich.history;

import io.newswire.enrich.history.WordedText.Range;
import io.newswire.model.ResourceFile;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises short paragraphs that are not part of the report, such as {@code Updated at 10:30} or
 * {@code 4 min read}, and by-lines.
 */
final class Boilerplate {
  private static final int MOST_WORDS = 15;

  private static final String FOLLOWING =
      "(?=\\s*(?:[:/|\\d]|$|(?:at|on|am|um|den|vom|le|à|el|a las|il|alle)\\b))";

  private static final Pattern BEGINNING =
      Pattern.compile(
          ResourceFile.lines(Boilerplate.class, "boilerplate.txt").stream()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(Boilerplate::pattern)
              .collect(Collectors.joining("|", "[\\s\\p{P}\\p{N}]*(?:", ").*")),
          Pattern.DOTALL);

  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*+|and|und|y|et|e|de|da|del|della|la|van|von|der)";

  /** Only of names, because sentences begin with these words too. */
  private static final Pattern BY_LINE =
      Pattern.compile(
          "[\\s\\p{P}]*(?i:by|von|por|par|di)\\s+%s(?:[\\s,&]+%s)*[\\s\\p{P}]*"
              .formatted(NAME, NAME));

  private Boilerplate() {}

  /** A single word may begin a sentence too, so a time, a name or nothing has to follow it. */
  private static String pattern(String beginning) {
    String end = beginning.contains(" ") ? "(?!\\p{L})" : FOLLOWING;
    return Pattern.quote(beginning) + end;
  }

  /** Whether the paragraph of a range of words, which is not empty, is boilerplate. */
  static boolean contains(WordedText text, Range range) {
    Range before = text.before(range, MOST_WORDS + 1);
    Range after = text.after(range, MOST_WORDS + 1);
    Range paragraph = new Range(before.from(), after.to());
    if (paragraph.size() > MOST_WORDS) {
      return false;
    }
    String words = text.textOf(paragraph);
    return BEGINNING.matcher(words.toLowerCase(Locale.ROOT)).matches()
        || BY_LINE.matcher(words).matches();
  }
}
