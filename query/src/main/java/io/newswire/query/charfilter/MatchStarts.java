package io.newswire.query.charfilter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in a text where a match of a pattern can begin. They are known for a pattern that
 * begins with an ASCII character or with a class of some, and for a class of other characters
 * behind a lookahead. A match of any other pattern may begin anywhere.
 *
 * <p>Threads may share it.
 */
@FunctionalInterface
interface MatchStarts {
  /**
   * The next of these places.
   *
   * @param from 0 or more
   * @return its index, from {@code from} to the length of the text, never amid a surrogate pair; or
   *     -1
   */
  int next(String text, int from);

  static MatchStarts of(Pattern pattern) {
    Matcher ascii = Shapes.ASCII.matcher(pattern.pattern());
    if (ascii.matches()) {
      return characters(ascii);
    }
    if (Shapes.BEYOND_ASCII.matcher(pattern.pattern()).matches()) {
      return new BeyondAscii(pattern);
    }
    return MatchStarts::any;
  }

  private static MatchStarts characters(Matcher ascii) {
    String characters = ascii.group("class");
    if (characters != null) {
      return new AsciiClass(characters);
    }
    String escaped = ascii.group("escaped");
    char only = (escaped != null ? escaped : ascii.group("plain")).charAt(0);
    return (text, from) -> text.indexOf(only, from);
  }

  private static int any(String text, int from) {
    if (from > text.length()) {
      return -1;
    }
    boolean amidPair =
        from > 0
            && from < text.length()
            && Character.isSurrogatePair(text.charAt(from - 1), text.charAt(from));
    return amidPair ? from + 1 : from;
  }

  /** How patterns are written whose matches begin with known characters. */
  final class Shapes {
    private static final Pattern ASCII =
        Pattern.compile(
            "(?:\\\\(?<escaped>[!-/:-@\\[-`{-~])"
                + "|(?<plain>[!-~&&[^\\\\\\[\\](){}^$.|?*+]])"
                + "|\\[(?<class>[ -~&&[^\\\\\\[\\]^&-]]+)\\])"
                + "(?![?*{])[^|]*");
    private static final Pattern BEYOND_ASCII =
        Pattern.compile(
            "\\(\\?=\\[\\^\\\\x00-\\\\(?:x[8-9A-F]\\p{XDigit}|u\\p{XDigit}{4})\\]\\)"
                + "\\[[^\\[\\]^]+\\]\\+?");

    private Shapes() {}
  }

  /** A few ASCII characters. */
  record AsciiClass(boolean[] characters) implements MatchStarts {
    AsciiClass(String characters) {
      this(new boolean[0x80]);
      characters.chars().forEach(c -> this.characters[c] = true);
    }

    @Override
    public int next(String text, int from) {
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < characters.length && characters[c]) {
          return i;
        }
      }
      return -1;
    }
  }

  /** A class of characters beyond ASCII; each is asked of the pattern once. */
  final class BeyondAscii implements MatchStarts {
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final Pattern pattern;
    private final byte[] known = new byte[Character.MAX_VALUE + 1];

    private BeyondAscii(Pattern pattern) {
      this.pattern = pattern;
    }

    @Override
    public int next(String text, int from) {
      for (int i = from; i < text.length(); i++) {
        if (text.charAt(i) >= 0x80 && has(text.charAt(i)) && any(text, i) == i) {
          return i;
        }
      }
      return -1;
    }

    /** A surrogate may be half of any character. */
    private boolean has(char c) {
      if (known[c] == 0) {
        boolean begins = Character.isSurrogate(c) || pattern.matcher(String.valueOf(c)).lookingAt();
        known[c] = begins ? IN : OUT;
      }
      return known[c] == IN;
    }
  }
}
