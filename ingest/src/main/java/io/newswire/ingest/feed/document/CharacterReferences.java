package io.newswire.ingest.feed.document;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to characters by their numbers, as XML allows them. */
final class CharacterReferences {
  private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9F;
  private static final int HEX = 16;
  private static final int DECIMAL = 10;
  private static final int MOST_DIGITS = 8;

  private CharacterReferences() {}

  /**
   * Without those that XML does not allow; two halves of a surrogate pair become one character, and
   * the numbers that windows-1252 gives to its characters become those.
   */
  static String mended(String text) {
    if (!text.contains("&#")) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    Matcher reference = REFERENCE.matcher(text);
    int end = 0;
    while (reference.find(end)) {
      mended.append(text, end, reference.start());
      end = reference.end();
      int c = number(reference);
      if (Character.isSurrogate((char) c) && c <= Character.MAX_VALUE) {
        int low = reference.region(end, text.length()).lookingAt() ? number(reference) : 0;
        if (Character.isHighSurrogate((char) c)
            && low <= Character.MAX_VALUE
            && Character.isLowSurrogate((char) low)) {
          end = reference.end();
          mended.appendCodePoint(Character.toCodePoint((char) c, (char) low));
        }
        reference.region(0, text.length());
      } else if (c >= FIRST_CONTROL && c <= LAST_CONTROL) {
        mended.append(new String(new byte[] {(byte) c}, WESTERN));
      } else if (XmlText.isAllowed(c)) {
        mended.append(reference.group());
      }
    }
    return mended.append(text, end, text.length()).toString();
  }

  private static int number(MatchResult reference) {
    boolean hex = reference.group(1) != null;
    String digits = hex ? reference.group(1) : reference.group(2);
    return digits.length() > MOST_DIGITS ? -1 : (int) Long.parseLong(digits, hex ? HEX : DECIMAL);
  }
}
