package io.newswire.enrich.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of a reporting verb.
 *
 * @param base the base form, such as {@code say}
 * @param form the form; {@code PAST} if it is both past tense and participle
 * @param speech whether the verb reports speech without quotation marks too; other verbs report
 *     only next to quotation marks
 * @param nounLike whether the form is much more often a noun than a verb
 */
record CueVerb(String base, Form form, boolean speech, boolean nounLike) {
  enum Form {
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
  static final CueVerb NOUN = new CueVerb("claim", Form.GERUND, false, true);

  /** The verbs of an English list by each of their forms, in lower case. */
  static Map<String, CueVerb> forms(List<String> lines) {
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
      boolean speech = section.equals("[speech]");
      List<String> parts = List.of(line.split(" "));
      String base = parts.get(0);
      String past = parts.size() > 1 ? parts.get(1) : regularPast(base);
      forms.putIfAbsent(base, new CueVerb(base, Form.BASE, speech, false));
      forms.putIfAbsent(present(base), new CueVerb(base, Form.PRESENT, speech, false));
      forms.putIfAbsent(gerund(base, past), new CueVerb(base, Form.GERUND, speech, false));
      forms.put(past, new CueVerb(base, Form.PAST, speech, false));
      if (parts.size() > 2) {
        forms.putIfAbsent(parts.get(2), new CueVerb(base, Form.PARTICIPLE, speech, false));
      }
    }
    return forms;
  }

  private CueVerb asNounLike() {
    return new CueVerb(base, form, speech, true);
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
