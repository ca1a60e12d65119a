package io.newswire.enrich.entities.crf;

import java.util.BitSet;
import java.util.Locale;

/**
 * The shape of a word: {@code X} for a capital, {@code x} for a small letter, {@code d} for a
 * digit, {@code g} for the name of a Greek letter, other characters as they are. Of a long word the
 * first two and the last two stand as they come, those between once each and sorted. {@code k} at
 * the end marks a word of letters that is also known in small letters.
 *
 * <p>It is what CoreNLP calls {@code chris2useLC}.
 */
final class WordShape {
  private static final int EDGE = 2;
  private static final String[] GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
    "omicron", "rho", "sigma", "tau", "upsilon", "omega"
  };

  private WordShape() {}

  /**
   * @param known the words that are known in small letters
   */
  static String of(String word, HashIndex known) {
    int length = word.length();
    StringBuilder start = new StringBuilder();
    BitSet middle = new BitSet();
    StringBuilder end = new StringBuilder();
    boolean onlyLetters = true;
    for (int i = 0; i < length; ) {
      int greek = greekLetter(word, i);
      char shape = greek > 0 ? 'g' : shape(word.charAt(i));
      onlyLetters &= shape == 'x' || shape == 'X';
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
    if (onlyLetters && known.contains(TextHash.of(word.toLowerCase(Locale.ROOT)))) {
      start.append('k');
    }
    return start.toString();
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
