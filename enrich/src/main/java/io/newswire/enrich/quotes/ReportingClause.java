package io.newswire.enrich.quotes;

/**
 * A reporting verb with its subject.
 *
 * @param cue the index of the first token of the verb
 * @param cueTo the index after the last token of the verb
 * @param subject the speaker
 * @param inverted whether the subject follows the verb
 * @param own whether the subject is that of this verb, not of an earlier verb of the sentence
 */
record ReportingClause(
    int cue, int cueTo, CueVerb verb, NounPhrase subject, boolean inverted, boolean own) {

  /** The index of its first token. */
  int from() {
    return own ? Math.min(cue, subject.from()) : cue;
  }

  /** The index after its last token. */
  int to() {
    return own ? Math.max(cueTo, subject.to()) : cueTo;
  }
}
