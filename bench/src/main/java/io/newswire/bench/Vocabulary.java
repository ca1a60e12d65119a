package io.newswire.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and names in order of frequency, and their random selection. */
final class Vocabulary {
  private static final int WORDS = 50_000;
  private static final int NAMES = 20_000;

  /** One of this many words is too frequent for a keyword; frequent words are short. */
  private static final int WORDS_A_FREQUENT = 50;

  /** One of this many names is too frequent for a rule. */
  private static final int NAMES_A_FREQUENT = 50;

  private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}{3,}(?!\\p{L})");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");
  private static final String[] SYLLABLES = {
    "ba", "con", "de", "er", "fin", "ga", "hol", "in", "ker", "lo", "mar", "ne", "or", "pre", "qui",
    "ran", "sta", "ter", "un", "ver", "wes", "yo", "zu", "tion", "ment", "ly"
  };

  private final Random random;
  private final List<String> words;
  private final List<String> names;

  private Vocabulary(Random random, List<String> words, List<String> names) {
    this.random = random;
    this.words = words;
    this.names = names;
  }

  /** Invented words and names, as many as in a year of news. */
  static Vocabulary invented(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      boolean frequent = i < WORDS / WORDS_A_FREQUENT / 5;
      words.add(word(random, frequent ? 1 + random.nextInt(2) : 2 + random.nextInt(3)));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      names.add(capital(word(random, 2)) + " " + capital(word(random, 2 + random.nextInt(2))));
    }
    return new Vocabulary(random, words, names);
  }

  /**
   * The words and names of texts.
   *
   * @throws BenchException if there are too few
   */
  static Vocabulary of(List<String> texts, Random random) {
    List<String> words = byFrequency(WORD, texts);
    List<String> names = byFrequency(NAME, texts);
    if (words.size() < 2 || names.size() < 2) {
      throw new BenchException("the articles have too few words and names to make rules of");
    }
    return new Vocabulary(random, words, names);
  }

  private static List<String> byFrequency(Pattern pattern, List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        counts.merge(matcher.group(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Selects by Zipf's law with exponent 1. */
  private String any(List<String> values, int first) {
    int from = Math.max(1, first);
    double rank = from * Math.pow((double) values.size() / from, random.nextDouble());
    return values.get((int) Math.min(rank, values.size() - 1.0));
  }

  String word() {
    return any(words, 1);
  }

  /** A word that is not one of the most frequent. */
  String keyword() {
    return any(words, words.size() / WORDS_A_FREQUENT);
  }

  String name() {
    return any(names, 1);
  }

  /** A name that is not one of the most frequent. */
  String watched() {
    return any(names, names.size() / NAMES_A_FREQUENT);
  }
}
