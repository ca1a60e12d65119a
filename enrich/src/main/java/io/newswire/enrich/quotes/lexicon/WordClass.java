package io.newswire.enrich.quotes.lexicon;

/** The closed classes of words that the rules ask for. A word can be in several. */
public enum WordClass {
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
  AS,
  /** Words that begin an indirect question. */
  INTERROGATIVE,
  /** Conjunctions between main clauses. */
  COORDINATOR,
  /** Conjunctions that begin an adverbial clause. */
  SUBORDINATOR,
  /** Words that begin a concession, in the words of the reporter rather than of the speaker. */
  CONCESSIVE,
  /** Words that join or compare, so that they begin no statement. */
  NO_STATEMENT_START,
  /** Words that begin an adjunct of time or cause behind an object. */
  ADJUNCT_START,
  /** Words that begin an adverbial before the subject of a sentence. */
  OPENER,
  /** Prepositions of what somebody speaks about: {@code warned of a storm}. */
  TOPIC_PREPOSITION,
  /** Prepositions that begin an object of the verb rather than an adverbial. */
  OBJECT_PREPOSITION,
  /** Prepositions that also stand before a number: {@code about half of them}. */
  APPROXIMATOR,
  NUMERAL,
  /** Pronouns that can be the addressee of a verb. */
  OBJECT_PRONOUN,
  /** Words that stand for a whole statement: {@code said no}. */
  ANSWER,
  /** Plurals without an {@code s}, and other words before a verb in its base form. */
  PLURAL,
  /** Words that begin an expression of time: {@code last week}. */
  TIME,
  /** Days of the week and months; without {@code may}, which is a verb too. */
  CALENDAR,
  /** Determiners of a genitive behind its noun, as in the German {@code Angaben der Polizei}. */
  GENITIVE,
  /** Words that join a phrase to the noun before it, as the German {@code von} does. */
  NOUN_LINK,
  /** Prepositions before the addressee: {@code said to reporters}. */
  ADDRESSEE_PREPOSITION,
  /** Nouns of people and media that are spoken to, such as {@code reporters}. */
  AUDIENCE
}
