package io.newswire.enrich.quotes;

/** The closed classes of words that the rules ask for. A word can be in several. */
enum WordClass {
  /** Personal pronouns of one person, such as {@code he} and {@code she}. */
  HE_SHE,
  /** Pronouns that can be the subject of a reporting verb. */
  PRONOUN,
  RELATIVE,
  AUXILIARY,
  /** Forms of {@code be}, also with a negation. */
  BE,
  ADVERB,
  DETERMINER,
  /** Determiners that can also stand for people by themselves, such as {@code many}. */
  STANDING_ALONE,
  POSSESSIVE,
  PREPOSITION,
  /** Finite forms of common verbs that have no typical ending. */
  COMMON_VERB,
  /** Words that begin a clause, so that no noun phrase spans them. */
  CLAUSE_START
}
