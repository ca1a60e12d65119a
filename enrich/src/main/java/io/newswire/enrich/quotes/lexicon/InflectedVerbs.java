package io.newswire.enrich.quotes.lexicon;

import io.newswire.enrich.quotes.lexicon.CueVerb.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reporting verbs whose forms are listed: a line has the infinitive, the finite forms, the
 * participle and the particle that stands apart, with bars between.
 *
 * @param forms the verbs by form, in lower case
 * @param participles the verbs by participle, which can be a finite form too
 * @param separable verbs by finite form and particle: {@code teilte … mit}
 * @param passives the infinitives of verbs whose subject speaks in the passive: {@code is quoted}
 */
public record InflectedVerbs(
    Map<String, CueVerb> forms,
    Map<String, CueVerb> participles,
    Map<String, Map<String, CueVerb>> separable,
    Set<String> passives) {

  static InflectedVerbs read(List<String> lines) {
    InflectedVerbs verbs =
        new InflectedVerbs(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line;
        continue;
      }
      String[] parts = line.split(" *\\| *");
      verbs.add(parts, section.equals("[speech]"));
      if (section.equals("[passive]")) {
        verbs.passives.add(parts[0]);
      }
    }
    return verbs;
  }

  /** Whether a word is the particle of a separable verb. */
  public boolean isParticle(String word) {
    return separable.values().stream().anyMatch(verbs -> verbs.containsKey(word));
  }

  private void add(String[] parts, boolean speech) {
    String particle = parts.length > 3 ? parts[3] : null;
    CueVerb finite = new CueVerb(parts[0], Form.PAST, speech, false, Set.of());
    for (String form : parts[1].split(" ")) {
      if (particle == null || form.startsWith(particle)) {
        forms.putIfAbsent(form, finite);
      } else {
        separable.computeIfAbsent(form, it -> new HashMap<>()).put(particle, finite);
      }
    }
    CueVerb participle = new CueVerb(parts[0], Form.PARTICIPLE, speech, false, Set.of());
    for (String form : parts[2].split(" ")) {
      forms.putIfAbsent(form, participle);
      participles.putIfAbsent(form, participle);
    }
  }
}
