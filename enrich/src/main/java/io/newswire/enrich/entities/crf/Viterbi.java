package io.newswire.enrich.entities.crf;

import java.util.Arrays;

/** Viterbi's algorithm: the sequence of labels with the highest score. */
final class Viterbi {
  private Viterbi() {}

  /**
   * Before the sentence there is label 0. Pairs of labels that were not seen in training are never
   * chosen.
   *
   * @return a label for each word; of sequences with the same score the first one
   */
  static int[] bestLabels(SentenceScorer scorer, LabelPairs pairs) {
    int labels = pairs.labels();
    double[] nodes = new double[labels];
    double[] edges = new double[pairs.size()];
    double[] before = new double[labels];
    double[] best = new double[labels];
    Arrays.fill(best, 1, labels, Double.NEGATIVE_INFINITY);
    int[][] origins = new int[scorer.length()][labels];
    for (int at = 0; at < scorer.length(); at++) {
      scorer.scoreLabels(at, nodes);
      scorer.scorePairs(at, edges);
      System.arraycopy(best, 0, before, 0, labels);
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      for (int pair = 0; pair < edges.length; pair++) {
        double score = before[pairs.first(pair)] + edges[pair];
        if (score > best[pairs.second(pair)]) {
          best[pairs.second(pair)] = score;
          origins[at][pairs.second(pair)] = pairs.first(pair);
        }
      }
      for (int label = 0; label < labels; label++) {
        best[label] += nodes[label];
      }
    }
    return trace(origins, indexOfMax(best));
  }

  private static int[] trace(int[][] origins, int last) {
    int[] path = new int[origins.length];
    int label = last;
    for (int at = path.length - 1; at >= 0; at--) {
      path[at] = label;
      label = origins[at][label];
    }
    return path;
  }

  private static int indexOfMax(double[] scores) {
    int max = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[max]) {
        max = i;
      }
    }
    return max;
  }
}
