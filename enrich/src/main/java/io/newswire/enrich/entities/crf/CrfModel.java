package io.newswire.enrich.entities.crf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What CoreNLP learnt: the weights of a linear-chain conditional random field, and what its
 * features need to know of words. Immutable, to be shared by all threads.
 *
 * @param labels the first one is {@link #BACKGROUND}: of what is no name, or before a sentence
 * @param nodes features of one position: a weight for each label
 * @param edges features of two positions: a weight for each pair of labels, numbered by the label
 *     before times the number of labels plus the label
 * @param clusters distributional similarity
 * @param lowerCaseWords the hashes of words that are known in small letters
 * @param spelling what is done to each word first
 */
record CrfModel(
    List<String> labels,
    FeatureWeights nodes,
    FeatureWeights edges,
    WordClusters clusters,
    HashIndex lowerCaseWords,
    AmericanSpelling spelling) {
  static final String BACKGROUND = "O";

  /** The model that the build converts; it is read in a fraction of a second. */
  static CrfModel load() {
    try (InputStream in = CrfModel.class.getResourceAsStream(CrfModelFile.NAME)) {
      if (in == null) {
        throw new IllegalStateException(
            CrfModelFile.NAME + " is not on the class path: build enrich again");
      }
      return CrfModelFile.read(in);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot read " + CrfModelFile.NAME + " from the class path", e);
    }
  }
}
