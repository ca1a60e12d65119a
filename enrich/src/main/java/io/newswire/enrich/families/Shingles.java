package io.newswire.enrich.families;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The shingles of a text: a hash for each {@value #WORDS} words that follow each other, in text
 * order. Words are runs of letters and digits, in any case; punctuation and paragraphs do not
 * matter. Immutable.
 */
final class Shingles {
  /** Fewer would be common phrases; of more, too few survive where words are changed. */
  static final int WORDS = 4;

  /** The size of a {@link #sketch}, by which an article is found. */
  static final int SKETCH = 16;

  /** The words that are read. Longer texts are compared by their beginning. */
  static final int MAX_WORDS = 2_000;

  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    int[] words = WordHashes.of(text, MAX_WORDS);
    int[] hashes = new int[Math.max(0, words.length - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 0;
      for (int j = i; j < i + WORDS; j++) {
        hash = mix(31 * hash + words[j]);
      }
      hashes[i] = hash;
    }
    return new Shingles(hashes);
  }

  static Shingles ofBytes(byte[] bytes) {
    IntBuffer ints = ByteBuffer.wrap(bytes).asIntBuffer();
    int[] hashes = new int[ints.remaining()];
    ints.get(hashes);
    return new Shingles(hashes);
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    bytes.asIntBuffer().put(hashes);
    return bytes.array();
  }

  /** The number of words that the shingles were made of; 0 if they were too few. */
  int words() {
    return hashes.length == 0 ? 0 : hashes.length + WORDS - 1;
  }

  /** All hashes, in text order; may repeat. */
  IntStream hashes() {
    return Arrays.stream(hashes);
  }

  /**
   * The bottom-k sketch: the {@value #SKETCH} smallest hashes, each once. Whoever looks up all
   * hashes of a text finds, by any two of a sketch, the articles that share a part of it, whatever
   * stands around that part.
   */
  int[] sketch() {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int[] smallest = new int[Math.min(SKETCH, sorted.length)];
    int count = 0;
    for (int i = 0; i < sorted.length && count < SKETCH; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        smallest[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(smallest, count);
  }

  /** The number of hashes. */
  int count() {
    return hashes.length;
  }

  /** One of the hashes, in text order. */
  int hash(int i) {
    return hashes[i];
  }

  /**
   * The share of the words that stand in chosen shingles.
   *
   * @param chosen asked once for each shingle, in text order
   */
  double shareOfWords(IntPredicate chosen) {
    if (hashes.length == 0) {
      return 0;
    }
    int shared = 0;
    int end = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (chosen.test(i)) {
        shared += i + WORDS - Math.max(end, i);
        end = i + WORDS;
      }
    }
    return (double) shared / words();
  }

  /** The finalizer of MurmurHash3: every bit of the input changes every bit of the output. */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
