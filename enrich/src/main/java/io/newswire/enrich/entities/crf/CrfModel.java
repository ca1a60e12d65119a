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
 * @param edges features of two positions: a weight for each pair of labels
 * @param clusters distributional similarity
 * @param gazette phrases that are known to be names
 * @param lowerCaseWords the hashes of words that are known in small letters
 * @param shape how words are reduced to shapes
 * @param longestGram the length of the longest beginning or end of a word that has a feature
 * @param spelling what is done to each word first
 */
record CrfModel(
    List<String> labels,
    LabelPairs pairs,
    FeatureWeights nodes,
    FeatureWeights edges,
    WordClusters clusters,
    Gazette gazette,
    HashIndex lowerCaseWords,
    WordShape shape,
    int longestGram,
    AmericanSpelling spelling) {
  static final String BACKGROUND = "O";

  /**
   * The model of a language that the build converted; it is read in a fraction of a second.
   *
   * @param language its ISO 639 code
   */
  static CrfModel load(String language) {
    String name = CrfModelFile.name(language);
    try (InputStream in = CrfModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not on the class path: build with NEWSWIRE_LANGUAGES=" + language);
      }
      return CrfModelFile.read(in);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + name + " from the class path", e);
    }
  }

  /** Whether the build converted a model of a language. */
  static boolean isBuilt(String language) {
    return CrfModel.class.getResource(CrfModelFile.name(language)) != null;
  }
}
