package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/**
 * Finds the subject of a verb that has none beside it: {@code Jane Doe praised the crew and said
 * …}, {@code …, calling it full}.
 */
final class SharedSubjects {
  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final ReportingVerbs verbs;
  private final SubjectFinder subjects;

  SharedSubjects(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new ReportingVerbs(tokens);
    this.subjects = new SubjectFinder(tokens);
  }

  /** Whether a conjunction or {@code to} before a verb shows that it shares a subject. */
  boolean isCoordinated(int left) {
    QuoteToken before = tokens.get(left - 1);
    return before.is(WordClass.COORDINATOR) || before.is("to") || before.isQuote();
  }

  /**
   * The clause of a verb with the subject of the verb before, or else that of the sentence; null if
   * there is none.
   *
   * @param earlier the clauses before, in text order
   */
  ReportingClause clause(
      Sentence sentence, int verbAt, CueVerb verb, List<ReportingClause> earlier) {
    ReportingClause last = null;
    for (ReportingClause clause : earlier) {
      last = clause.verb() == CueVerb.NOUN ? last : clause;
    }
    NounPhrase subject =
        last != null && last.own() && !last.inverted()
            ? last.subject()
            : subjects.of(sentence.from(), verbAt);
    return ReportingClause.sharing(verbAt, verb, subject);
  }

  /**
   * The clause of a participle: {@code …, calling it full} has the subject of the sentence, {@code
   * with Jane Doe calling it full} and {@code Jane Doe was quoted as calling it full} their own.
   */
  ReportingClause participle(
      Sentence sentence, int left, int verbAt, CueVerb verb, List<ReportingClause> earlier) {
    int from = sentence.from();
    if (left - 2 > from && tokens.get(left - 1).is("as") && tokens.get(left - 2).is("quoted")) {
      return ReportingClause.of(verbAt, verb, phrases.before(from, verbs.left(from, left - 2)));
    }
    NounPhrase beside = phrases.endingAt(from, left - 1);
    boolean with =
        beside != null && beside.from() > from && tokens.get(beside.from() - 1).is("with");
    return with
        ? ReportingClause.of(verbAt, verb, beside)
        : clause(sentence, verbAt, verb, earlier);
  }
}
