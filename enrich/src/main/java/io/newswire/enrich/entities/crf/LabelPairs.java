package io.newswire.enrich.entities.crf;

/**
 * The pairs of labels in a row that were seen in training.
 *
 * @param labels the number of labels
 * @param pairs ascending; the first label times the number of labels plus the second label
 */
record LabelPairs(int labels, int[] pairs) {
  int size() {
    return pairs.length;
  }

  int first(int pair) {
    return pairs[pair] / labels;
  }

  int second(int pair) {
    return pairs[pair] % labels;
  }
}
