package io.newswire.enrich.quotes;

/**
 * A reporting verb with its subject.
 *
 * @param cue the index of the verb's token
 * @param cueTo behind the last token of the verb
 * @param subject who reports
 * @param inverted whether the subject stands behind the verb
 * @param own whether the subject stands at the verb itself, not at an earlier verb of the sentence
 */
record ReportingClause(
    int cue, int cueTo, CueVerb verb, NounPhrase subject, boolean inverted, boolean own) {

  /** The index of its first token. */
  int from() {
    return own ? Math.min(cue, subject.from()) : cue;
  }

  /** The index behind its last token. */
  int to() {
    return own ? Math.max(cueTo, subject.to()) : cueTo;
  }
}
