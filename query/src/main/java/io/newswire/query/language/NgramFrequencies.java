package io.newswire.query.language;

import com.optimaize.langdetect.profiles.LanguageProfile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often n-grams occur in texts of each language. The library keeps a number for each of its 70
 * languages with each of its 115,000 n-grams, most of them zero: eighty megabytes, here twenty.
 */
final class NgramFrequencies {
  private final List<String> languages;
  private final Map<String, Row> rows = new HashMap<>();

  /** The shares of an n-gram, of those languages that have it. */
  private record Row(byte[] languages, double[] shares) {
    static final Row EMPTY = new Row(new byte[0], new double[0]);

    Row plus(byte language, double share) {
      int size = shares.length;
      Row longer = new Row(Arrays.copyOf(languages, size + 1), Arrays.copyOf(shares, size + 1));
      longer.languages[size] = language;
      longer.shares[size] = share;
      return longer;
    }
  }

  NgramFrequencies(List<LanguageProfile> profiles, Collection<Integer> lengths) {
    languages = profiles.stream().map(profile -> profile.getLocale().getLanguage()).toList();
    for (byte language = 0; language < languages.size(); language++) {
      LanguageProfile profile = profiles.get(language);
      for (int length : lengths) {
        double all = profile.getNumGramOccurrences(length);
        for (Map.Entry<String, Integer> ngram : profile.iterateGrams(length)) {
          Row row = rows.getOrDefault(ngram.getKey(), Row.EMPTY);
          rows.put(ngram.getKey(), row.plus(language, ngram.getValue() / all));
        }
      }
    }
  }

  /** The ISO 639 codes of the languages, by their numbers. */
  List<String> languages() {
    return languages;
  }

  /**
   * Multiplies the probability of each language by the share of an n-gram among all of its length,
   * plus that number. An n-gram that no language has changes nothing.
   *
   * @param factors all that number, before and after; spares an array
   */
  void multiply(double[] probabilities, String ngram, double[] factors) {
    Row row = rows.get(ngram);
    if (row == null) {
      return;
    }
    double plus = factors[0];
    for (int i = 0; i < row.shares.length; i++) {
      factors[row.languages[i]] += row.shares[i];
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] *= factors[i];
    }
    for (byte language : row.languages) {
      factors[language] = plus;
    }
  }
}
