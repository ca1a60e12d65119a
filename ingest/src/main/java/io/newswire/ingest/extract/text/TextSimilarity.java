package io.newswire.ingest.extract.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two short texts say the same; of long ones, their beginnings. */
public final class TextSimilarity {
  private static final int LONGEST = 4_000;

  private TextSimilarity() {}

  /** Share of words both have, of all words either has; 0 to 1. Order and case do not matter. */
  public static double of(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int all = a.size() + b.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  /** Share of the first text's words that the other has too; 0 to 1. */
  public static double within(String one, String other) {
    Set<String> a = words(one);
    Set<String> both = new HashSet<>(a);
    both.retainAll(words(other));
    return a.isEmpty() ? 0 : (double) both.size() / a.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    for (String word : start.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
