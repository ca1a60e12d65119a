package io.newswire.enrich.families;

import java.util.Arrays;

/** Hashes of the words of a text. */
final class WordHashes {
  private static final int START = 0x811c9dc5;
  private static final int FACTOR = 0x01000193;

  private WordHashes() {}

  /**
   * The hash of each word, in text order; an apostrophe in a word is left out.
   *
   * @param most further words are not read
   */
  static int[] of(String text, int most) {
    int[] hashes = new int[Math.min(most, 256)];
    int count = 0;
    int hash = START;
    boolean inWord = false;
    for (int i = 0; i <= text.length() && count < most; i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * FACTOR;
        inWord = true;
      } else if (inWord && c != '\'' && c != '’') {
        hashes = count == hashes.length ? Arrays.copyOf(hashes, Math.min(most, 2 * count)) : hashes;
        hashes[count++] = hash;
        hash = START;
        inWord = false;
      }
    }
    return Arrays.copyOf(hashes, count);
  }
}
