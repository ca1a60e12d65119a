package io.newswire.enrich.stories;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terms of a field of an article with their counts. Terms are hashes, which differ from field
 * to field for the same word.
 *
 * @param hashes in ascending order, each once
 * @param counts of the same length; 1 to 127
 */
record FieldTerms(int[] hashes, byte[] counts) {

  /**
   * The most frequent terms; of equals, those first in the map.
   *
   * @param most the number of terms that are kept
   */
  static FieldTerms of(Map<Integer, Integer> counts, int most) {
    int[] hashes =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(most)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    byte[] kept = new byte[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      kept[i] = (byte) Math.min(Byte.MAX_VALUE, counts.get(hashes[i]));
    }
    return new FieldTerms(hashes, kept);
  }

  /**
   * The scalar product with the terms of another article; a term weighs the more, the fewer
   * articles have it.
   */
  double product(FieldTerms other, DocumentFrequencies frequencies) {
    double product = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      j = other.skipTo(hashes[i], j);
      if (other.has(hashes[i], j)) {
        double rarity = frequencies.inverse(hashes[i]);
        product += weight(i) * other.weight(j) * rarity * rarity;
      }
    }
    return product;
  }

  /** The number of terms that both articles have. */
  int shared(FieldTerms other) {
    int shared = 0;
    int j = 0;
    for (int hash : hashes) {
      j = other.skipTo(hash, j);
      shared += other.has(hash, j) ? 1 : 0;
    }
    return shared;
  }

  private int skipTo(int hash, int from) {
    int i = from;
    while (i < hashes.length && hashes[i] < hash) {
      i++;
    }
    return i;
  }

  private boolean has(int hash, int i) {
    return i < hashes.length && hashes[i] == hash;
  }

  int size() {
    return hashes.length;
  }

  IntStream stream() {
    return Arrays.stream(hashes);
  }

  /** The weight of a term in its article, without regard to other articles. */
  double weight(int i) {
    return 1 + Math.log(counts[i]);
  }
}
