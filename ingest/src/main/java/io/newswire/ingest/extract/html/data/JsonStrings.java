package io.newswire.ingest.extract.html.data;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the contents of JSON and JavaScript strings. */
final class JsonStrings {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);
  private static final int HEX = 16;

  private JsonStrings() {}

  /** The decoded text; of invalid escapes only the backslash is left out. */
  static String unescape(String inside) {
    return ESCAPE.matcher(inside).replaceAll(JsonStrings::decoded);
  }

  private static String decoded(MatchResult escape) {
    return Matcher.quoteReplacement(
        escape.group(2) == null
            ? Character.toString(Integer.parseInt(escape.group(1), HEX))
            : escaped(escape.group(2)));
  }

  private static String escaped(String c) {
    return switch (c) {
      case "n", "r" -> "\n";
      case "t", "b", "f" -> " ";
      default -> c;
    };
  }
}
