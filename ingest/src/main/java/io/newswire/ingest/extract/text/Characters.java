package io.newswire.ingest.extract.text;

import java.text.Normalizer;

/**
 * The characters of texts, titles and names: Unicode normalization form NFC, without characters
 * that nobody sees and that keep words from being found.
 */
public final class Characters {
  /** The limit of Unicode's stream-safe text; no language stacks more marks on a letter. */
  private static final int MOST_MARKS = 30;

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int FIRST_BEYOND_LATIN = 0x300;

  private Characters() {}

  /**
   * A text in which directional marks stay where it has letters that run from right to left.
   * Control characters other than tabs and line ends go, and a lone surrogate is U+FFFD.
   */
  public static String ofText(String text) {
    return clean(text, isPlain(text) || !hasRightToLeft(text));
  }

  /** A title or a name: as a text, and never with directional marks. */
  public static String ofLine(String line) {
    return clean(line, true);
  }

  /** Whether this is a character that shows nothing and that no script needs. */
  public static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x34F
        || c == 0x180E
        || c == 0x200B
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x206A && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static String clean(String text, boolean withoutDirections) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    boolean flag = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      marks += isMark(c) ? 1 : 0;
      flag = c == BLACK_FLAG || (flag && isTag(c));
      boolean stays =
          marks <= MOST_MARKS
              && !isInvisible(c)
              && !isControl(c)
              && (flag || !isTag(c))
              && !(withoutDirections && isDirection(c))
              && (!isJoiner(c) || Joiners.belongs(kept, c, text, i + 1));
      if (stays) {
        marks = isMark(c) ? marks : 0;
        kept.appendCodePoint(isSurrogate(c) ? 0xFFFD : c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** Whether there is nothing to do, as in most texts. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_BEYOND_LATIN && (c < 0x2010 || c > 0x2027) || c == 0xAD || isControl(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isDirection(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= 0xE007F;
  }

  private static boolean isJoiner(int c) {
    return c == Joiners.NON_JOINER || c == Joiners.JOINER;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
