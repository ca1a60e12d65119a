package io.newswire.enrich.entities.crf;

import java.util.Arrays;

/** Viterbi's algorithm: the sequence of labels with the highest score. */
final class Viterbi {
  private Viterbi() {}

  /**
   * @param labels the number of labels; before the sentence there is label 0
   * @return a label for each word; of sequences with the same score the first one
   */
  static int[] bestLabels(SentenceScorer scorer, int labels) {
    double[] nodes = new double[labels];
    double[] edges = new double[labels * labels];
    double[] before = new double[labels];
    double[] best = new double[labels];
    Arrays.fill(best, 1, labels, Double.NEGATIVE_INFINITY);
    int[][] origins = new int[scorer.length()][labels];
    for (int at = 0; at < scorer.length(); at++) {
      scorer.scoreLabels(at, nodes);
      scorer.scorePairs(at, edges);
      System.arraycopy(best, 0, before, 0, labels);
      for (int label = 0; label < labels; label++) {
        int origin = bestBefore(label, before, edges);
        origins[at][label] = origin;
        best[label] = before[origin] + edges[origin * labels + label] + nodes[label];
      }
    }
    return trace(origins, indexOfMax(best));
  }

  private static int bestBefore(int label, double[] before, double[] edges) {
    int best = 0;
    for (int other = 1; other < before.length; other++) {
      if (before[other] + edges[other * before.length + label]
          > before[best] + edges[best * before.length + label]) {
        best = other;
      }
    }
    return best;
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
