package io.newswire.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites {@code ferry NEAR/3 inquiry} to Lucene's {@code "ferry inquiry"~3}. */
final class NearOperator {
  private static final String OPERAND =
      "(\"[^\"\\\\=]*\"|[^\\s()\":*?~^\\\\=+-][^\\s()\":*?~^\\\\]*)";
  private static final Pattern NEAR =
      Pattern.compile(
          "(?<![^\\s(:])" + OPERAND + "\\s+NEAR(?:\\\\/(\\d{1,3}))?\\s+" + OPERAND + "(?![^\\s)])");
  private static final Pattern UNUSED = Pattern.compile("(?<!\\S)NEAR(?:\\\\/\\d*)?(?!\\S)");

  /** The slop of {@code NEAR} without a number. */
  private static final int DEFAULT_SLOP = 10;

  private NearOperator() {}

  /**
   * Rewrites all occurrences in place.
   *
   * @throws QueryException if one does not stand between two words or phrases
   */
  static void rewrite(OffsetMappedText text) throws QueryException {
    if (!text.toString().contains("NEAR")) {
      return;
    }
    Matcher near = NEAR.matcher(text.toString());
    while (near.find()) {
      String slop = near.group(2) == null ? Integer.toString(DEFAULT_SLOP) : near.group(2);
      String phrase = near.group(1) + " " + near.group(3);
      text.replace(near.start(), near.end(), '"' + phrase.replace("\"", "") + "\"~" + slop);
      near = NEAR.matcher(text.toString());
    }
    Matcher unused = UNUSED.matcher(text.toString().replaceAll("\"[^\"]*\"", "\"\""));
    if (unused.find() && text.toString().contains(unused.group())) {
      throw new QueryException(
          "NEAR at column "
              + (text.sourceOffset(text.toString().indexOf(unused.group())) + 1)
              + " must stand between two words or phrases, as in ferry NEAR/3 inquiry");
    }
  }
}
