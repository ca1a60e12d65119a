package io.newswire.enrich.quotes;

import io.newswire.model.ResourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closed classes of English function words, in lower case. */
final class FunctionWords {
  private static final Map<String, Set<String>> CLASSES = classes();

  static final Set<String> HE_SHE = CLASSES.get("he-she");

  /** Pronouns that can be the subject of a reporting verb. */
  static final Set<String> PRONOUNS = CLASSES.get("pronouns");

  static final Set<String> RELATIVES = CLASSES.get("relatives");

  static final Set<String> AUXILIARIES = CLASSES.get("auxiliaries");

  static final Set<String> BE = CLASSES.get("be");

  static final Set<String> ADVERBS = CLASSES.get("adverbs");

  static final Set<String> DETERMINERS = CLASSES.get("determiners");

  /** Determiners that can also stand for people by themselves. */
  static final Set<String> STANDING_ALONE = CLASSES.get("standing-alone");

  static final Set<String> POSSESSIVES = CLASSES.get("possessives");

  static final Set<String> PREPOSITIONS = CLASSES.get("prepositions");

  /** Finite forms of common verbs that have no typical ending. */
  static final Set<String> COMMON_VERBS = CLASSES.get("common-verbs");

  /** Words that begin a clause, so that no noun phrase spans them. */
  static final Set<String> CLAUSE_STARTS = CLASSES.get("clause-starts");

  private FunctionWords() {}

  static boolean isAdverb(QuoteToken token) {
    return ADVERBS.contains(token.word())
        || token.word().endsWith("ly") && !token.capital() && token.mention() == null;
  }

  /** Whether a word is likely a past-tense verb, by the word before it. */
  static boolean isPast(QuoteToken token, QuoteToken before) {
    if (token.mention() != null || token.capital()) {
      return false;
    }
    if (COMMON_VERBS.contains(token.word())) {
      return true;
    }
    return token.word().endsWith("ed")
        && before != null
        && (before.mention() != null || isAdverb(before) || PRONOUNS.contains(before.word()));
  }

  private static Map<String, Set<String>> classes() {
    Map<String, Set<String>> classes = new HashMap<>();
    Set<String> current = null;
    for (String line : lines("function-words.txt")) {
      if (line.startsWith("[")) {
        current = new HashSet<>();
        classes.put(line.substring(1, line.length() - 1), current);
      } else {
        current.addAll(List.of(line.split(" ")));
      }
    }
    return classes;
  }

  /** The lines of a resource of this package, without comments and empty lines. */
  static List<String> lines(String resource) {
    return ResourceFile.lines(FunctionWords.class, resource).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
