package io.newswire.enrich.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which given names are women's and which are men's, from the list that CoreNLP's coreference uses
 * ({@code namegender.combine.txt} in its models). Names that are both are left out.
 */
final class GivenNames {
  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final Map<String, Gender> NAMES = read();

  private GivenNames() {}

  /** Null if the name is unknown or both. */
  static Gender gender(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Gender> read() {
    Map<String, Gender> names = new HashMap<>();
    Set<String> both = new HashSet<>();
    for (String line : FunctionWords.lines(LIST)) {
      String[] parts = line.split("\t");
      if (parts.length != 2 || !parts[1].endsWith("MALE")) {
        continue;
      }
      Gender gender = Gender.valueOf(parts[1]);
      Gender other = names.put(parts[0], gender);
      if (other != null && other != gender) {
        both.add(parts[0]);
      }
    }
    names.keySet().removeAll(both);
    return names;
  }
}
