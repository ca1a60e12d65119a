package io.newswire.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code ferry NEAR/3 inquiry}, as other tools have it, as {@code "ferry inquiry"~3}. */
final class NearOperator {
  private static final String OPERAND =
      "(\"[^\"\\\\=]*\"|[^\\s()\":*?~^\\\\=+-][^\\s()\":*?~^\\\\]*)";
  private static final Pattern NEAR =
      Pattern.compile(
          "(?<![^\\s(:])" + OPERAND + "\\s+NEAR(?:\\\\/(\\d{1,3}))?\\s+" + OPERAND + "(?![^\\s)])");
  private static final Pattern LEFT = Pattern.compile("(?<!\\S)NEAR(?:\\\\/\\d*)?(?!\\S)");

  /** Words between the two where no number is given. */
  private static final int USUAL = 10;

  private NearOperator() {}

  static void rewrite(OffsetMappedText text) throws QueryException {
    Matcher near = NEAR.matcher(text.toString());
    while (near.find()) {
      String slop = near.group(2) == null ? Integer.toString(USUAL) : near.group(2);
      String phrase = near.group(1) + " " + near.group(3);
      text.replace(near.start(), near.end(), '"' + phrase.replace("\"", "") + "\"~" + slop);
      near = NEAR.matcher(text.toString());
    }
    Matcher left = LEFT.matcher(text.toString().replaceAll("\"[^\"]*\"", "\"\""));
    if (left.find() && text.toString().contains(left.group())) {
      throw new QueryException(
          "NEAR at column "
              + (text.place(text.toString().indexOf(left.group())) + 1)
              + " must stand between two words or phrases, as in ferry NEAR/3 inquiry");
    }
  }
}
