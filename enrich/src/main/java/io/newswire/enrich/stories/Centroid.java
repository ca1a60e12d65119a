package io.newswire.enrich.stories;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of a field's terms over some articles.
 *
 * @param hashes in ascending order, each once
 * @param weights of the same length
 */
record Centroid(int[] hashes, double[] weights) {

  static Centroid of(List<FieldTerms> articles) {
    int[] hashes = articles.stream().flatMapToInt(FieldTerms::stream).sorted().distinct().toArray();
    double[] weights = new double[hashes.length];
    for (FieldTerms article : articles) {
      for (int i = 0; i < article.size(); i++) {
        weights[Arrays.binarySearch(hashes, article.hashes()[i])] += article.weight(i);
      }
    }
    return new Centroid(hashes, weights);
  }

  /** The cosine of two centroids, whose terms weigh the more, the fewer articles have them. */
  Match match(Centroid other, DocumentFrequencies frequencies) {
    double product = 0;
    int shared = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      if (j < other.hashes.length && other.hashes[j] == hashes[i]) {
        double inverse = frequencies.inverse(hashes[i]);
        product += weights[i] * other.weights[j] * inverse * inverse;
        shared++;
      }
    }
    double norms = norm(frequencies) * other.norm(frequencies);
    return new Match(norms == 0 ? 0 : product / norms, shared);
  }

  private double norm(DocumentFrequencies frequencies) {
    double squares = 0;
    for (int i = 0; i < hashes.length; i++) {
      double weight = weights[i] * frequencies.inverse(hashes[i]);
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  /**
   * How alike two centroids are.
   *
   * @param cosine 0 to 1
   * @param shared the number of terms that both have
   */
  record Match(double cosine, int shared) {}
}
