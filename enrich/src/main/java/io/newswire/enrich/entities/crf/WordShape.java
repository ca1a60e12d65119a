package io.newswire.enrich.entities.crf;

import java.util.BitSet;
import java.util.Locale;

/**
 * The shape of a word: {@code X} for a capital, {@code x} for a small letter, {@code d} for a
 * digit, other characters as they are. {@code k} at the end marks a word of letters that is also
 * known in small letters. The names are CoreNLP's.
 */
enum WordShape {
  /**
   * {@code g} stands for the name of a Greek letter. Of a long word the first two and the last two
   * stand as they come, those between once each and sorted.
   */
  CHRIS2 {
    @Override
    String of(String word, HashIndex known) {
      return chris2(word, known);
    }
  },
  /** Equal characters in a row stand once; the length of a short word is added. */
  DAN2 {
    @Override
    String of(String word, HashIndex known) {
      return dan2(word, known);
    }
  };

  private static final int EDGE = 2;
  private static final int SHORT = 3;
  private static final String[] GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
    "omicron", "rho", "sigma", "tau", "upsilon", "omega"
  };

  /**
   * The shape of a word.
   *
   * @param known the words that are known in small letters
   */
  abstract String of(String word, HashIndex known);

  private static String chris2(String word, HashIndex known) {
    int length = word.length();
    StringBuilder start = new StringBuilder();
    BitSet middle = new BitSet();
    StringBuilder end = new StringBuilder();
    boolean onlyLetters = true;
    for (int i = 0; i < length; ) {
      int greek = greekLetter(word, i);
      char shape = greek > 0 ? 'g' : shape(word.charAt(i));
      onlyLetters &= isLetter(shape);
      if (i < EDGE || length <= 2 * EDGE) {
        start.append(shape);
      } else if (i < length - EDGE) {
        middle.set(shape);
      } else {
        end.append(shape);
      }
      i += Math.max(1, greek);
    }
    middle.stream().forEach(shape -> start.append((char) shape));
    start.append(end);
    return start + (onlyLetters ? mark(word, known) : "");
  }

  private static String dan2(String word, HashIndex known) {
    StringBuilder shapes = new StringBuilder("WT-");
    char last = '~';
    boolean onlyLetters = true;
    for (char character : word.toCharArray()) {
      boolean other = character == '_' || Character.isTitleCase(character);
      char shape = !other ? shape(character) : character == '_' ? 'x' : character;
      onlyLetters &= isLetter(shape);
      if (shape != last) {
        shapes.append(shape);
      }
      last = shape;
    }
    if (word.length() <= SHORT) {
      shapes.append(':').append(word.length());
    }
    return shapes + (onlyLetters ? mark(word, known) : "");
  }

  private static boolean isLetter(char shape) {
    return shape == 'x' || shape == 'X';
  }

  private static String mark(String word, HashIndex known) {
    return known.contains(TextHash.of(word.toLowerCase(Locale.ROOT))) ? "k" : "";
  }

  private static char shape(char character) {
    if (Character.isDigit(character)) {
      return 'd';
    }
    if (Character.isLowerCase(character)) {
      return 'x';
    }
    if (Character.isUpperCase(character) || Character.isTitleCase(character)) {
      return 'X';
    }
    return character;
  }

  /** The length of the Greek letter's name that begins at an offset, 0 if none does. */
  private static int greekLetter(String word, int offset) {
    for (String letter : GREEK) {
      if (word.startsWith(letter, offset)) {
        return letter.length();
      }
    }
    return 0;
  }
}
