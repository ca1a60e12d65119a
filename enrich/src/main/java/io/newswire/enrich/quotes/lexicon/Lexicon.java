package io.newswire.enrich.quotes.lexicon;

import io.newswire.model.LanguageCode;
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
public final class Lexicon {
  public static final Lexicon ENGLISH = new Lexicon("en");

  /** That of a language without data. */
  public static final Lexicon NONE = new Lexicon();

  private static final Map<String, Lexicon> BY_LANGUAGE =
      Map.of(
          "en", ENGLISH,
          "de", new Lexicon("de"),
          "es", new Lexicon("es"),
          "fr", new Lexicon("fr"),
          "it", new Lexicon("it"));

  private final String language;
  private final Map<String, Lexeme> lexemes = new HashMap<>();
  private final InflectedVerbs verbs;
  private final SourcePhrases sources;
  private final boolean capitalNouns;
  private final boolean dropsPronouns;

  private Lexicon() {
    language = "none";
    capitalNouns = false;
    dropsPronouns = false;
    verbs = InflectedVerbs.read(List.of());
    sources = SourcePhrases.read(List.of());
  }

  private Lexicon(String language) {
    this.language = language;
    boolean english = language.equals("en");
    capitalNouns = language.equals("de");
    dropsPronouns = language.equals("es") || language.equals("it");
    List<String> verbLines = lines(language, "cue-verbs.txt");
    verbs = InflectedVerbs.read(english ? List.of() : verbLines);
    sources = SourcePhrases.read(english ? List.of() : lines(language, "sources.txt"));
    Map<WordClass, Set<String>> classes = classes(lines(language, "function-words.txt"));
    Map<String, CueVerb> forms = english ? CueVerb.forms(verbLines) : verbs.forms();
    Set<String> nouns = Set.copyOf(lines(language, "cue-nouns.txt"));
    Set<String> words = new HashSet<>(forms.keySet());
    words.addAll(nouns);
    classes.values().forEach(words::addAll);
    for (String word : words) {
      Set<WordClass> its = EnumSet.noneOf(WordClass.class);
      classes.forEach((wordClass, members) -> addIf(members.contains(word), wordClass, its));
      Lexeme lexeme =
          new Lexeme(Collections.unmodifiableSet(its), forms.get(word), nouns.contains(word));
      lexemes.put(word, lexeme);
    }
  }

  private static void addIf(boolean member, WordClass wordClass, Set<WordClass> classes) {
    if (member) {
      classes.add(wordClass);
    }
  }

  /**
   * The lexicon of a language.
   *
   * @param language ISO 639 code; null counts as English
   * @return {@link #NONE} if there are no data of the language
   */
  public static Lexicon forLanguage(String language) {
    String code = LanguageCode.of(language);
    return code == null ? ENGLISH : BY_LANGUAGE.getOrDefault(code, NONE);
  }

  /** The ISO 639 code; {@code none} for {@link #NONE}. */
  public String language() {
    return language;
  }

  /** Whether nouns are written with capitals. */
  public boolean hasCapitalNouns() {
    return capitalNouns;
  }

  /** Whether a verb can stand without a subject. */
  public boolean dropsPronouns() {
    return dropsPronouns;
  }

  /** Whether a reported clause can follow a comma without a word such as {@code that}. */
  public boolean reportsBehindComma() {
    return capitalNouns;
  }

  /** Whether a full stop behind a number makes it an ordinal, as in {@code 25. November}. */
  public boolean hasOrdinalStops() {
    return capitalNouns;
  }

  /** The verbs of a language other than English. */
  public InflectedVerbs verbs() {
    return verbs;
  }

  /** The phrases before a source, of a language other than English. */
  public SourcePhrases sources() {
    return sources;
  }

  /** What is known about a word in lower case with straight apostrophes; never null. */
  public Lexeme of(String word) {
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
