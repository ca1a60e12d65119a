package io.newswire.enrich.quotes.marks;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces other spellings of double quotation marks: two apostrophes or grave accents, as in wires
 * and TeX, HTML character references that were not decoded, and corner brackets.
 */
public final class SpelledMarks {
  private static final Map<String, Character> REFERENCES =
      Map.ofEntries(
          Map.entry("quot", '"'),
          Map.entry("ldquo", '“'),
          Map.entry("rdquo", '”'),
          Map.entry("bdquo", '„'),
          Map.entry("laquo", '«'),
          Map.entry("raquo", '»'));

  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<!['`‘’])(?:''|``|‘‘|’’)(?!['`‘’])"
              + "|&(?:(?<name>quot|ldquo|rdquo|bdquo|laquo|raquo)"
              + "|#(?<decimal>34|171|187|8220|8221|8222)|#[xX](?<hex>22|[aA][bB]|[bB]{2}|201[c-eC-E]));");

  /** What every match has: most texts have none of them. */
  private static final List<String> SIGNS = List.of("&", "''", "``", "‘‘", "’’");

  private static final String OPENING = "“„«";
  private static final String GAPS = "([{—–-/“\"‘";
  private static final String STOPS = ".,;:!?)]}";

  private SpelledMarks() {}

  /**
   * The text with each of these marks as one character, padded with spaces on its outer side; all
   * other characters keep their offsets.
   */
  public static String contract(String text) {
    return spelled(corners(text));
  }

  /** Corner brackets of Chinese and Japanese as double marks. */
  private static String corners(String text) {
    return text.indexOf('「') < 0 && text.indexOf('『') < 0
        ? text
        : text.replace('「', '“').replace('」', '”').replace('『', '“').replace('』', '”');
  }

  private static String spelled(String text) {
    if (SIGNS.stream().noneMatch(text::contains)) {
      return text;
    }
    Matcher matcher = SPELLED.matcher(text);
    StringBuilder contracted = null;
    while (matcher.find()) {
      if (isInches(text, matcher)) {
        continue;
      }
      contracted = contracted == null ? new StringBuilder(text) : contracted;
      char mark = mark(matcher);
      boolean opens = OPENING.indexOf(mark) >= 0 || mark == '"' && opens(text, matcher);
      for (int i = matcher.start(); i < matcher.end(); i++) {
        contracted.setCharAt(i, ' ');
      }
      contracted.setCharAt(opens ? matcher.end() - 1 : matcher.start(), mark);
    }
    return contracted == null ? text : contracted.toString();
  }

  private static char mark(Matcher matcher) {
    if (matcher.group("name") != null) {
      return REFERENCES.get(matcher.group("name"));
    }
    if (matcher.group("decimal") != null) {
      return (char) Integer.parseInt(matcher.group("decimal"));
    }
    return matcher.group("hex") != null ? (char) Integer.parseInt(matcher.group("hex"), 16) : '"';
  }

  /** Whether two apostrophes after one or two digits mean inches, as in {@code 6''}. */
  private static boolean isInches(String text, MatchResult mark) {
    int start = mark.start();
    int digits = 0;
    while (digits < 3 && start > digits && Character.isDigit(text.charAt(start - digits - 1))) {
      digits++;
    }
    return digits > 0 && digits < 3 && text.startsWith("''", start);
  }

  private static boolean opens(String text, MatchResult mark) {
    int start = mark.start();
    int end = mark.end();
    boolean gap =
        start == 0
            || Whitespace.is(text.charAt(start - 1))
            || GAPS.indexOf(text.charAt(start - 1)) >= 0;
    return gap
        && end < text.length()
        && !Whitespace.is(text.charAt(end))
        && STOPS.indexOf(text.charAt(end)) < 0;
  }
}
