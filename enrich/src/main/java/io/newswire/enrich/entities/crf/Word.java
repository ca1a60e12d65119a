package io.newswire.enrich.entities.crf;

/**
 * What the features need to know of a word, and the sums of the weights of all features that depend
 * on it alone. Immutable.
 *
 * @param text as in the article
 * @param length of the word in American spelling
 * @param word the hash of the word in American spelling
 * @param shape the hash of its {@link WordShape}
 * @param cluster the hash of its cluster's name
 * @param nameCase whether it is two characters or more, and only the first one is a capital
 * @param noCapital whether it has no capital, and any character
 * @param hasLetter whether any character is a letter
 * @param nodes for each {@link Role} a row of sums, one for each label
 * @param edges for each of the first three roles a row of sums, one for each pair of labels
 */
record Word(
    String text,
    int length,
    TextHash word,
    TextHash shape,
    TextHash cluster,
    boolean nameCase,
    boolean noCapital,
    boolean hasLetter,
    double[] nodes,
    double[] edges) {

  /** Where a word is, seen from the position whose label is looked for. */
  enum Role {
    CURRENT,
    PREVIOUS,
    NEXT,
    /** Among the five words before. */
    LEFT,
    /** Among the five words behind. */
    RIGHT
  }

  boolean sameAs(Word other) {
    return word.value() == other.word.value();
  }
}
