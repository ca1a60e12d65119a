package io.newswire.enrich.stories;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of a field's terms over some articles, of length 1. A term weighs the more, the fewer
 * articles had it at the time when this was made.
 *
 * @param hashes in ascending order, each once
 * @param weights of the same length
 */
record Centroid(int[] hashes, float[] weights) {

  static Centroid of(List<FieldTerms> articles, DocumentFrequencies frequencies) {
    int[] hashes = articles.stream().flatMapToInt(FieldTerms::stream).sorted().distinct().toArray();
    float[] weights = new float[hashes.length];
    for (FieldTerms article : articles) {
      for (int i = 0; i < article.size(); i++) {
        weights[Arrays.binarySearch(hashes, article.hashes()[i])] += article.weight(i);
      }
    }
    double squares = 0;
    for (int i = 0; i < hashes.length; i++) {
      weights[i] *= frequencies.inverse(hashes[i]);
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < hashes.length; i++) {
      weights[i] /= Math.sqrt(squares);
    }
    return new Centroid(hashes, weights);
  }

  /** Compares two centroids. */
  Match match(Centroid other) {
    double cosine = 0;
    int shared = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      if (j < other.hashes.length && other.hashes[j] == hashes[i]) {
        cosine += weights[i] * other.weights[j];
        shared++;
      }
    }
    return new Match(cosine, shared);
  }

  /**
   * How alike two centroids are.
   *
   * @param cosine 0 to 1
   * @param shared the number of terms that both have
   */
  record Match(double cosine, int shared) {}
}
