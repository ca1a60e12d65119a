package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds the reporting verbs of a sentence and their subjects. */
public final class ReportingClauses {
  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final ReportingVerbs verbs;
  private final VerbSubjects subjects;
  private final InvertedSubjects inverted;
  private final PassiveAgents agents;
  private final SharedSubjects shared;

  public ReportingClauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new ReportingVerbs(tokens);
    this.subjects = new VerbSubjects(tokens);
    this.inverted = new InvertedSubjects(tokens);
    this.agents = new PassiveAgents(tokens);
    this.shared = new SharedSubjects(tokens);
  }

  /** The clauses of a sentence, in the order of their verbs. */
  public List<ReportingClause> of(Sentence sentence) {
    List<ReportingClause> clauses = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      CueVerb verb = verbs.at(sentence, i);
      ReportingClause clause = verb == null ? null : clause(sentence, i, verb, clauses);
      if (clause == null) {
        clause = tokens.get(i).isCueNoun() ? nounCue(sentence, i) : accordingTo(sentence, i);
      }
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** {@code Jane Doe's claim that ...} and {@code her claim that ...}. */
  private ReportingClause nounCue(Sentence sentence, int noun) {
    return ReportingClause.of(noun, CueVerb.NOUN, phrases.ownerOf(sentence.from(), noun));
  }

  private ReportingClause accordingTo(Sentence sentence, int i) {
    if (!tokens.get(i).is("according") || i + 1 == sentence.to() || !tokens.get(i + 1).is("to")) {
      return null;
    }
    NounPhrase source = phrases.startingAt(i + 2, sentence.to());
    return source == null
        ? null
        : new ReportingClause(i, i + 2, CueVerb.ACCORDING_TO, source, true, true);
  }

  private ReportingClause clause(
      Sentence sentence, int verbAt, CueVerb verb, List<ReportingClause> earlier) {
    int left = verbs.left(sentence.from(), verbAt);
    boolean gerund = verb.form() == CueVerb.Form.GERUND;
    boolean progressive = verbs.hasBe(left, verbAt);
    if (progressive && !gerund || agents.isBehindAs(sentence, left, verbAt)) {
      return ReportingClause.inverted(verbAt, verb, agents.of(sentence, verbAt));
    }
    NounPhrase behind = inverted.of(sentence, left, verbAt, verb);
    if (behind != null) {
      return ReportingClause.inverted(verbAt, verb, behind);
    }
    NounPhrase share = subjects.share(sentence.from(), left);
    if (share != null) {
      return ReportingClause.of(verbAt, verb, share);
    }
    if (left == sentence.from() || verbs.isNoun(left, verbAt, verb)) {
      return null;
    }
    if (gerund && !progressive) {
      return shared.participle(sentence, left, verbAt, verb, earlier);
    }
    if (shared.isCoordinated(left)) {
      return shared.clause(sentence, verbAt, verb, earlier);
    }
    NounPhrase subject = subjects.before(sentence.from(), left);
    if (subject == null || subjects.isBare(subject)) {
      boolean parted = subject == null && tokens.get(left - 1).isComma();
      return parted || verb.speech() && subjects.endsRelativeClause(sentence.from(), left)
          ? shared.clause(sentence, verbAt, verb, earlier)
          : null;
    }
    boolean certain =
        verb.form() != CueVerb.Form.PRESENT
            || subjects.isDefinite(subject)
            || verbs.introducesClause(verb, verbAt + 1, sentence.to());
    return certain ? ReportingClause.of(verbAt, verb, subject) : null;
  }
}
