package io.newswire.ingest.extract.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * U+200C and U+200D change what is written in Persian, in the scripts of India and in emoji;
 * elsewhere they are left over from a layout.
 */
final class Joiners {
  static final int NON_JOINER = 0x200C;
  static final int JOINER = 0x200D;

  private static final Set<UnicodeScript> WITHOUT =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.COMMON);
  private static final int VARIATION = 0xFE0F;
  private static final int FIRST_SKIN = 0x1F3FB;
  private static final int LAST_SKIN = 0x1F3FF;

  private Joiners() {}

  /** Whether the joiner has a meaning between what was kept and what follows at {@code next}. */
  static boolean belongs(StringBuilder kept, int joiner, String text, int next) {
    if (kept.length() == 0 || next >= text.length()) {
      return false;
    }
    int before = kept.codePointBefore(kept.length());
    int after = text.codePointAt(next);
    return (isLetter(before) && isLetter(after))
        || (joiner == JOINER && isEmoji(before) && isEmoji(after));
  }

  private static boolean isLetter(int c) {
    boolean mark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    UnicodeScript script = UnicodeScript.of(c);
    return (Character.isLetter(c) || mark)
        && script != UnicodeScript.INHERITED
        && !WITHOUT.contains(script);
  }

  private static boolean isEmoji(int c) {
    return c == VARIATION
        || (c >= FIRST_SKIN && c <= LAST_SKIN)
        || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
