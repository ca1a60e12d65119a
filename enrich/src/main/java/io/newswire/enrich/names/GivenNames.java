package io.newswire.enrich.names;

import io.newswire.model.ResourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Given names and their genders, from the list of CoreNLP's coreference resolution ({@code
 * namegender.combine.txt} in its models).
 */
public final class GivenNames {
  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final Map<String, Gender> GENDERS = new HashMap<>();
  private static final Set<String> BOTH = new HashSet<>();

  static {
    ResourceFile.lines(GivenNames.class, LIST).forEach(GivenNames::add);
    GENDERS.keySet().removeAll(BOTH);
  }

  private GivenNames() {}

  /** The gender of a name; null if it is unknown or used for both. */
  public static Gender gender(String name) {
    return GENDERS.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the word is a given name; it may have other meanings too. */
  public static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return GENDERS.containsKey(lower) || BOTH.contains(lower);
  }

  private static void add(String line) {
    String[] parts = line.split("\t");
    if (parts.length != 2 || !parts[1].endsWith("MALE")) {
      return;
    }
    Gender gender = Gender.valueOf(parts[1]);
    Gender other = GENDERS.put(parts[0], gender);
    if (other != null && other != gender) {
      BOTH.add(parts[0]);
    }
  }
}
