package io.newswire.enrich.entities.crf;

/**
 * A polynomial hash of 64 bits that composes: the hash of two texts in a row is computed from the
 * hashes of both, without the texts.
 *
 * @param value the hash
 * @param power the base to the power of the text's length
 */
record TextHash(long value, long power) {
  static final TextHash EMPTY = new TextHash(0, 1);

  /** Odd, so that no power of it is zero. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  static TextHash of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static TextHash of(CharSequence text, int start, int end) {
    long value = 0;
    long power = 1;
    for (int i = start; i < end; i++) {
      value = value * BASE + text.charAt(i) + 1;
      power *= BASE;
    }
    return new TextHash(value, power);
  }

  /** The hash of this text followed by the next one. */
  TextHash then(TextHash next) {
    return new TextHash(value * next.power + next.value, power * next.power);
  }
}
