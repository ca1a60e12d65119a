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
