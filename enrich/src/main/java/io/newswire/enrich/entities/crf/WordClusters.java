package io.newswire.enrich.entities.crf;

import java.util.Locale;

/**
 * Clusters of words that occur in similar contexts ("distributional similarity").
 *
 * @param words the hashes of the words, in lower case, every digit a 9
 * @param clusters the cluster of each word, an index of {@code names}
 */
record WordClusters(HashIndex words, short[] clusters, String[] names) {
  private static final TextHash UNKNOWN = TextHash.of("0");

  /** The hash of the name of a word's cluster. */
  TextHash clusterOf(String word) {
    int index = words.indexOf(TextHash.of(key(word)).value());
    return index < 0 ? UNKNOWN : TextHash.of(names[clusters[index]]);
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().noneMatch(Character::isDigit)) {
      return lower;
    }
    char[] chars = lower.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Character.isDigit(chars[i])) {
        chars[i] = '9';
      }
    }
    return new String(chars);
  }
}
