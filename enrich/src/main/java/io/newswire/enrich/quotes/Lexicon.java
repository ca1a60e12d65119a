package io.newswire.enrich.quotes;

import io.newswire.model.ResourceFile;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language that the rules know: its function words, reporting verbs and nouns of
 * speech. Read from the resources {@code function-words.txt}, {@code cue-verbs.txt} and {@code
 * cue-nouns.txt} in the folder of the language. Immutable.
 */
final class Lexicon {
  static final Lexicon ENGLISH = new Lexicon("en");

  private final Map<String, Lexeme> lexemes = new HashMap<>();

  private Lexicon(String language) {
    Map<WordClass, Set<String>> classes = classes(lines(language, "function-words.txt"));
    Map<String, CueVerb> verbs = CueVerb.forms(lines(language, "cue-verbs.txt"));
    Set<String> nouns = Set.copyOf(lines(language, "cue-nouns.txt"));
    Set<String> words = new HashSet<>(verbs.keySet());
    words.addAll(nouns);
    classes.values().forEach(words::addAll);
    for (String word : words) {
      Set<WordClass> its = EnumSet.noneOf(WordClass.class);
      classes.forEach((wordClass, members) -> addIf(members.contains(word), wordClass, its));
      Lexeme lexeme =
          new Lexeme(Collections.unmodifiableSet(its), verbs.get(word), nouns.contains(word));
      lexemes.put(word, lexeme);
    }
  }

  private static void addIf(boolean member, WordClass wordClass, Set<WordClass> classes) {
    if (member) {
      classes.add(wordClass);
    }
  }

  /** What is known about a word in lower case with straight apostrophes; never null. */
  Lexeme of(String word) {
    return lexemes.getOrDefault(word, Lexeme.UNKNOWN);
  }

  private static Map<WordClass, Set<String>> classes(List<String> lines) {
    Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
    Set<String> current = Set.of();
    for (String line : lines) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.length() - 1).replace('-', '_');
        current = new HashSet<>();
        classes.put(WordClass.valueOf(name.toUpperCase(Locale.ROOT)), current);
      } else {
        current.addAll(Arrays.asList(line.split(" ")));
      }
    }
    return classes;
  }

  /** The lines of a resource of a language, without comments and empty lines. */
  private static List<String> lines(String language, String resource) {
    return ResourceFile.lines(Lexicon.class, language + "/" + resource).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
