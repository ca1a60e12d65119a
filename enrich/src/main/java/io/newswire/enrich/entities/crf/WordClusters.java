package io.newswire.enrich.entities.crf;

import java.util.List;
import java.util.Locale;

/**
 * Clusters of words that occur in similar contexts ("distributional similarity").
 *
 * @param words the hashes of the words
 * @param clusters the cluster of each word, an index of {@code names}
 * @param unknown the name of the cluster of all other words
 * @param cased whether capitals count; otherwise words are in lower case
 * @param anyDigit whether every digit is a 9 in words
 */
record WordClusters(
    HashIndex words,
    short[] clusters,
    List<String> names,
    String unknown,
    boolean cased,
    boolean anyDigit) {

  /** The hash of the name of a word's cluster. */
  TextHash clusterOf(String word) {
    int index = words.indexOf(TextHash.of(key(word)).value());
    return TextHash.of(index < 0 ? unknown : names.get(clusters[index]));
  }

  private String key(String word) {
    String key = cased ? word : word.toLowerCase(Locale.ROOT);
    if (!anyDigit || key.chars().noneMatch(Character::isDigit)) {
      return key;
    }
    char[] chars = key.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Character.isDigit(chars[i])) {
        chars[i] = '9';
      }
    }
    return new String(chars);
  }
}
