package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Phrases beside the source of a statement, such as {@code laut} and {@code nach Angaben}. */
final class SourcePhrases {
  private static final String BEHIND = ".. ";

  /** The largest distance of the noun from its preposition, in tokens. */
  private static final int FARTHEST_NOUN = 4;

  private final List<List<String>> before = new ArrayList<>();
  private final List<List<String>> behind = new ArrayList<>();
  private final List<SpeechNoun> nouns = new ArrayList<>();

  /** A preposition, and how a noun of speech behind it ends: {@code nach … Angaben}. */
  private record SpeechNoun(String preposition, String ending) {}

  /**
   * Reads phrases.
   *
   * @param lines phrases that stand before a source; behind two dots those that stand behind it;
   *     with a {@code *} before the second word a preposition and the end of a noun of speech
   */
  SourcePhrases(List<String> lines) {
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
  }

  /** The index after the longest phrase at a token that stands before a source; -1 for none. */
  int endBefore(List<QuoteToken> tokens, int from, int to) {
    return end(before, tokens, from, to);
  }

  /** The index after a phrase at a token that stands behind a source; -1 for none. */
  int endBehind(List<QuoteToken> tokens, int from, int to) {
    return end(behind, tokens, from, to);
  }

  /**
   * The source of {@code nach israelischen Angaben} or {@code nach Angaben der Polizei}, whose noun
   * is one of speech; null for none.
   */
  NounPhrase ofStatements(List<QuoteToken> tokens, int at, int to, NounPhrases phrases) {
    for (SpeechNoun noun : nouns) {
      boolean governed = tokens.get(at).is(noun.preposition());
      NounPhrase phrase = governed ? phrases.startingAt(at + 1, to) : null;
      for (int i = at + 1; phrase != null && i < phrase.to() && i <= at + FARTHEST_NOUN; i++) {
        if (tokens.get(i).word().endsWith(noun.ending())) {
          boolean of = i + 1 < phrase.to() && tokens.get(i + 1).is(WordClass.PREPOSITION);
          NounPhrase owner = phrases.startingAt(of ? i + 2 : i + 1, phrase.to());
          return owner == null ? phrase : owner;
        }
      }
    }
    return null;
  }

  private static int end(List<List<String>> phrases, List<QuoteToken> tokens, int from, int to) {
    for (List<String> phrase : phrases) {
      int end = from + phrase.size();
      if (end <= to && matches(phrase, tokens, from)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> phrase, List<QuoteToken> tokens, int from) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.get(from + i).is(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
