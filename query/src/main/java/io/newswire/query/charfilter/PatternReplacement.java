package io.newswire.query.charfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the matches of a regular expression in a text. The expression is tried only where {@link
 * MatchStarts} says that a match can begin, because most texts have few such places.
 *
 * <p>Threads may share it.
 */
public final class PatternReplacement {
  /** Receives what Lucene's BaseCharFilter records: how offsets differ from some offset on. */
  @FunctionalInterface
  interface Corrections {
    /**
     * @param offset an offset in the new text; ascending
     * @param difference what to add to this offset and to later ones, to get those of the old text
     */
    void add(int offset, int difference);
  }

  /**
   * A part of the replacement.
   *
   * @param text itself, or null
   * @param group the number of the group that is taken instead of a text
   */
  private record Part(String text, int group) {
    String of(Matcher match) {
      if (text != null) {
        return text;
      }
      String matched = match.group(group);
      return matched == null ? "" : matched;
    }
  }

  private final Pattern pattern;
  private final List<Part> replacement;
  private final MatchStarts starts;

  private PatternReplacement(Pattern pattern, List<Part> replacement) {
    this.pattern = pattern;
    this.replacement = replacement;
    this.starts = MatchStarts.of(pattern);
  }

  /**
   * With the settings of Elasticsearch's filter {@code pattern_replace}.
   *
   * @param pattern a regular expression of Java
   * @param replacement may contain {@code $0} to {@code $9}; a backslash makes the next character
   *     stand for itself
   * @throws IllegalArgumentException if one of them is malformed, or the pattern has no such group
   */
  public static PatternReplacement of(String pattern, String replacement) {
    Pattern compiled = Pattern.compile(pattern);
    return new PatternReplacement(compiled, parts(replacement, compiled.matcher("").groupCount()));
  }

  private static List<Part> parts(String replacement, int groups) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      boolean special = c == '\\' || c == '$';
      if (special && ++i == replacement.length()) {
        throw new IllegalArgumentException("Nothing follows the last character: " + replacement);
      }
      if (c == '$') {
        parts.add(new Part(text.toString(), 0));
        text.setLength(0);
        parts.add(new Part(null, group(replacement, i, groups)));
      } else {
        text.append(replacement.charAt(i));
      }
    }
    parts.add(new Part(text.toString(), 0));
    return List.copyOf(parts);
  }

  private static int group(String replacement, int at, int groups) {
    int group = replacement.charAt(at) - '0';
    if (group < 0 || group > Math.min(9, groups)) {
      throw new IllegalArgumentException(
          "Not the number of a group of the pattern, 0 to " + groups + ": " + replacement);
    }
    return group;
  }

  /** The text with each match replaced; the same object if there is none. */
  String apply(String text, Corrections corrections) {
    Matcher match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    if (!find(match, text, 0)) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length() + 16);
    int behind = 0;
    int difference = 0;
    do {
      replaced.append(text, behind, match.start());
      behind = match.end();
      int start = replaced.length();
      replacement.forEach(part -> replaced.append(part.of(match)));
      int before = match.end() - match.start();
      int now = replaced.length() - start;
      if (now < before) {
        difference += before - now;
        corrections.add(replaced.length(), difference);
      }
      for (int i = before; i < now; i++) {
        corrections.add(start + i, --difference);
      }
    } while (find(match, text, Math.max(match.end(), match.start() + 1)));
    return replaced.append(text, behind, text.length()).toString();
  }

  private boolean find(Matcher match, String text, int from) {
    for (int at = starts.next(text, from); at >= 0; at = starts.next(text, at + 1)) {
      if (match.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
