package io.newswire.enrich.entities.crf;

/**
 * The weights of the features of one kind of clique.
 *
 * @param features the hashes of the features
 * @param weights for each feature a row of {@code width} weights
 * @param width the number of labels, or of pairs of labels
 */
record FeatureWeights(HashIndex features, float[] weights, int width) {
  /** Adds a feature's weights to scores; a feature that was not seen in training has none. */
  void add(TextHash feature, double[] scores, int offset) {
    int row = features.indexOf(feature.value());
    if (row >= 0) {
      for (int i = 0, from = row * width; i < width; i++) {
        scores[offset + i] += weights[from + i];
      }
    }
  }
}
