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
    String start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = 0; at < start.length(); ) {
      int c = start.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isOfWord(c)) {
        add(start, from, at, words);
        from = next;
      }
      at = next;
    }
    add(start, from, start.length(), words);
    return words;
  }

  private static void add(String text, int from, int to, Set<String> words) {
    if (from < to) {
      words.add(text.substring(from, to));
    }
  }

  /** A letter or a number of any kind. */
  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
