package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds reporting verbs whose speaker the sentence does not name: {@code was told that …}, {@code
 * Asked whether …}.
 */
final class PassiveClauses {
  private static final Set<String> OPENERS = Set.of("when", "if", "though", "although");

  private final List<QuoteToken> tokens;
  private final ReportingVerbs verbs;

  PassiveClauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new ReportingVerbs(tokens);
  }

  /** The reporting clauses of a sentence and its passive ones, in the order of their verbs. */
  List<ReportingClause> with(Sentence sentence, List<ReportingClause> active) {
    List<ReportingClause> all = new ArrayList<>(active);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      CueVerb verb = verbs.at(sentence, i);
      if (verb == null || !verb.speech() || !isParticiple(verb)) {
        continue;
      }
      int cue = i;
      boolean known = active.stream().anyMatch(clause -> clause.cue() == cue);
      if (!known && isPassive(sentence, i)) {
        all.add(new ReportingClause(i, i + 1, verb, null, false, false));
      }
    }
    all.sort(Comparator.comparingInt(ReportingClause::cue));
    return all;
  }

  private static boolean isParticiple(CueVerb verb) {
    return verb.form() == CueVerb.Form.PAST || verb.form() == CueVerb.Form.PARTICIPLE;
  }

  private boolean isPassive(Sentence sentence, int verbAt) {
    int left = verbs.left(sentence.from(), verbAt);
    if (verbs.hasBe(left, verbAt)) {
      return true;
    }
    return tokens.get(verbAt).is("asked")
        && (left == sentence.from() || OPENERS.contains(tokens.get(left - 1).word()));
  }
}
