package io.newswire.enrich.quotes.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Phrases beside the source of a statement, such as {@code laut} and {@code nach Angaben}.
 *
 * @param before the words of phrases that stand before a source, the longest phrase first
 * @param behind the words of phrases that stand behind it
 * @param nouns nouns of speech with their prepositions
 */
public record SourcePhrases(
    List<List<String>> before, List<List<String>> behind, List<SpeechNoun> nouns) {
  private static final String BEHIND = ".. ";

  /** A preposition, and how a noun of speech behind it ends: {@code nach … Angaben}. */
  public record SpeechNoun(String preposition, String ending) {}

  public SourcePhrases {
    before = List.copyOf(before);
    behind = List.copyOf(behind);
    nouns = List.copyOf(nouns);
  }

  /**
   * Reads phrases.
   *
   * @param lines phrases that stand before a source; behind two dots those that stand behind it;
   *     with a {@code *} before the second word a preposition and the end of a noun of speech
   */
  static SourcePhrases read(List<String> lines) {
    List<List<String>> before = new ArrayList<>();
    List<List<String>> behind = new ArrayList<>();
    List<SpeechNoun> nouns = new ArrayList<>();
    for (String line : lines) {
      if (line.contains(" *")) {
        String[] parts = line.split(" \\*");
        nouns.add(new SpeechNoun(parts[0], parts[1]));
        continue;
      }
      boolean follows = line.startsWith(BEHIND);
      String phrase = follows ? line.substring(BEHIND.length()) : line;
      (follows ? behind : before).add(List.of(phrase.split(" ")));
    }
    before.sort(Comparator.comparing((List<String> phrase) -> phrase.size()).reversed());
    return new SourcePhrases(before, behind, nouns);
  }
}
