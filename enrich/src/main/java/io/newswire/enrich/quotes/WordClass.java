package io.newswire.enrich.quotes;

/** The closed classes of words that the rules ask for. A word can be in several. */
enum WordClass {
  /** Personal pronouns of one person, such as {@code he} and {@code she}. */
  HE_SHE,
  /** Forms of {@code he}. */
  HE,
  /** Forms of {@code she}. */
  SHE,
  /** Pronouns that can be the subject of a reporting verb. */
  PRONOUN,
  RELATIVE,
  AUXILIARY,
  /** Forms of {@code be}, also with a negation. */
  BE,
  /** Auxiliaries of a participle that reports, such as {@code hat} in {@code hat gesagt}. */
  HAVE,
  /** Verbs in a mood that marks reported speech, such as the German {@code sei}. */
  SUBJUNCTIVE,
  ADVERB,
  DETERMINER,
  /** Determiners that can also stand for people by themselves, such as {@code many}. */
  STANDING_ALONE,
  POSSESSIVE,
  PREPOSITION,
  /** Finite forms of common verbs that have no typical ending. */
  COMMON_VERB,
  /** Words that begin a clause, so that no noun phrase spans them. */
  CLAUSE_START,
  /** Words that begin a reported clause, such as {@code dass}. */
  COMPLEMENTIZER,
  /** Pronouns beside a verb that are not its subject, in languages other than English. */
  CLITIC,
  /** Conjunctions within a phrase, in languages other than English. */
  AND,
  /** Pronouns that stand for nobody, as in the German {@code heißt es}. */
  IMPERSONAL,
  /** Words before a source that is inserted behind a comma, such as the German {@code so}. */
  SO,
  /** Words that insert a reporting clause, such as {@code wie} in {@code wie sie sagte}. */
  AS
}
