package io.newswire.enrich.quotes.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A form of a reporting verb.
 *
 * @param base the base form, such as {@code say}
 * @param form the form; {@code PAST} if it is both past tense and participle
 * @param speech whether the verb reports speech without quotation marks too; other verbs report
 *     only next to quotation marks
 * @param nounLike whether the form is much more often a noun than a verb
 * @param complements the complements that report speech, besides a clause with {@code that}
 */
public record CueVerb(
    String base, Form form, boolean speech, boolean nounLike, Set<Complement> complements) {
  public enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  /**
   * The verb that stands for all nouns of speech, as in {@code her claim that …}. It is not a
   * speech verb, so it reports only nearby words.
   */
  public static final CueVerb NOUN = new CueVerb("claim", Form.GERUND, false, true, Set.of());

  /** Stands for all phrases that name a source, as in {@code according to Jane Doe}. */
  public static final CueVerb ACCORDING_TO =
      new CueVerb("according to", Form.GERUND, true, false, Set.of());

  /** The verbs of an English list by each of their forms, in lower case. */
  public static Map<String, CueVerb> forms(List<String> lines) {
    Map<String, CueVerb> forms = new HashMap<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line;
        continue;
      }
      if (section.equals("[nouns]")) {
        for (String form : line.split(" ")) {
          forms.computeIfPresent(form, (f, verb) -> verb.asNounLike());
        }
        continue;
      }
      if (section.startsWith("[takes ")) {
        Set<String> bases = Set.of(line.split(" "));
        Complement complement = complement(section);
        forms.replaceAll((f, verb) -> bases.contains(verb.base()) ? verb.taking(complement) : verb);
        continue;
      }
      boolean speech = section.equals("[speech]");
      List<String> parts = List.of(line.split(" "));
      String base = parts.get(0);
      String past = parts.size() > 1 ? parts.get(1) : regularPast(base);
      forms.putIfAbsent(base, new CueVerb(base, Form.BASE, speech, false, Set.of()));
      forms.putIfAbsent(present(base), new CueVerb(base, Form.PRESENT, speech, false, Set.of()));
      forms.putIfAbsent(
          gerund(base, past), new CueVerb(base, Form.GERUND, speech, false, Set.of()));
      forms.put(past, new CueVerb(base, Form.PAST, speech, false, Set.of()));
      if (parts.size() > 2) {
        forms.putIfAbsent(
            parts.get(2), new CueVerb(base, Form.PARTICIPLE, speech, false, Set.of()));
      }
    }
    return forms;
  }

  /** Whether the verb reports speech with a complement. */
  public boolean takes(Complement complement) {
    return complements.contains(complement);
  }

  private CueVerb taking(Complement complement) {
    Set<Complement> all = EnumSet.of(complement);
    all.addAll(complements);
    return new CueVerb(base, form, speech, nounLike, all);
  }

  private CueVerb asNounLike() {
    return new CueVerb(base, form, speech, true, complements);
  }

  private static Complement complement(String section) {
    String name = section.substring("[takes ".length(), section.length() - 1);
    return Complement.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String regularPast(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return consonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
  }

  private static String present(String base) {
    if (consonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return base.matches(".*(s|sh|ch|x|z|o)") ? base + "es" : base + "s";
  }

  private static String gerund(String base, String past) {
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return past.endsWith("ed") && past.length() == base.length() + 3
        ? past.substring(0, past.length() - 2) + "ing"
        : base + "ing";
  }

  private static boolean consonantY(String base) {
    return base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
