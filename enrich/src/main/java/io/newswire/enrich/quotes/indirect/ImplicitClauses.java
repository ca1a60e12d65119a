package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.clauses.ReportingVerbs;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds reporting verbs without a subject before them: passives, whose speaker the sentence does
 * not name, as in {@code was told that …} and {@code Asked whether …}; and opening gerunds, whose
 * speaker is the subject of the main clause.
 */
final class ImplicitClauses {
  private final List<QuoteToken> tokens;
  private final ReportingVerbs verbs;

  ImplicitClauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new ReportingVerbs(tokens);
  }

  /** The reporting clauses of a sentence, also these, in the order of their verbs. */
  List<ReportingClause> with(Sentence sentence, List<ReportingClause> active) {
    List<ReportingClause> all = new ArrayList<>(active);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      CueVerb verb = verbs.at(sentence, i);
      int cue = i;
      if (verb == null
          || !verb.speech()
          || active.stream().anyMatch(clause -> clause.cue() == cue)) {
        continue;
      }
      if (isParticiple(verb) && isPassive(sentence, i)) {
        all.add(new ReportingClause(i, i + 1, verb, null, false, false));
      } else if (verb.form() == CueVerb.Form.GERUND && opens(sentence, i)) {
        active.stream()
            .filter(clause -> clause.own() && clause.cue() > cue)
            .findFirst()
            .map(main -> ReportingClause.sharing(cue, verb, main.subject()))
            .ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(ReportingClause::cue));
    return all;
  }

  /** {@code Noting that …, Jane Doe said} and {@code After saying that …, Jane Doe said}. */
  private boolean opens(Sentence sentence, int gerund) {
    return gerund == sentence.from()
        || gerund == sentence.from() + 1
            && (tokens.get(gerund - 1).is(WordClass.PREPOSITION)
                || tokens.get(gerund - 1).is(WordClass.SUBORDINATOR));
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
        && (left == sentence.from() || tokens.get(left - 1).is(WordClass.SUBORDINATOR));
  }
}
