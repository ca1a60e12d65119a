package io.newswire.query;

import java.util.regex.Pattern;

/**
 * The characters that a match of a pattern can begin with. Patterns in the analysis file begin with
 * a character, with a class of ASCII characters, or with a lookahead and a class of others.
 */
sealed interface MatchStarts {
  /** Whether a text has one of them. */
  boolean in(String text);

  static MatchStarts of(Pattern pattern) {
    String written = pattern.pattern();
    return switch (written.charAt(0)) {
      case '(' -> new NonAscii(pattern);
      case '[' -> new Ascii(written.substring(1, written.indexOf(']')));
      case '\\' -> new Ascii(written.substring(1, 2));
      default -> new Ascii(written.substring(0, 1));
    };
  }

  /** Some characters. */
  record Ascii(String characters) implements MatchStarts {
    @Override
    public boolean in(String text) {
      for (int i = 0; i < characters.length(); i++) {
        if (text.indexOf(characters.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** A class beyond ASCII, of single characters; each is asked of the pattern once. */
  final class NonAscii implements MatchStarts {
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final Pattern pattern;
    private final byte[] known = new byte[Character.MAX_VALUE + 1];

    private NonAscii(Pattern pattern) {
      this.pattern = pattern;
    }

    @Override
    public boolean in(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x80 && has(c)) {
          return true;
        }
      }
      return false;
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
