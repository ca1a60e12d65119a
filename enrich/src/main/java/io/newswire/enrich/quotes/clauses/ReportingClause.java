package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;

/**
 * A reporting verb with its subject.
 *
 * @param cue the index of the first token of the verb
 * @param cueTo the index after the last token of the verb
 * @param subject the speaker; null if the sentence names none
 * @param inverted whether the subject follows the verb
 * @param own whether the subject is that of this verb, not of an earlier verb of the sentence
 */
public record ReportingClause(
    int cue, int cueTo, CueVerb verb, NounPhrase subject, boolean inverted, boolean own) {

  /** The clause of a verb of one word with the subject before it; null without a subject. */
  public static ReportingClause of(int cue, CueVerb verb, NounPhrase subject) {
    return subject == null ? null : new ReportingClause(cue, cue + 1, verb, subject, false, true);
  }

  /** The clause of a verb of one word with the subject behind it; null without a subject. */
  public static ReportingClause inverted(int cue, CueVerb verb, NounPhrase subject) {
    return subject == null ? null : new ReportingClause(cue, cue + 1, verb, subject, true, true);
  }

  /**
   * The clause of a verb of one word whose subject is that of another verb; null without a subject.
   */
  public static ReportingClause sharing(int cue, CueVerb verb, NounPhrase subject) {
    return subject == null ? null : new ReportingClause(cue, cue + 1, verb, subject, false, false);
  }

  /** The index of its first token. */
  public int from() {
    return own ? Math.min(cue, subject.from()) : cue;
  }

  /** The index after its last token. */
  public int to() {
    return own ? Math.max(cueTo, subject.to()) : cueTo;
  }
}
