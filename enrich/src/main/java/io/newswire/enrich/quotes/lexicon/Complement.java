package io.newswire.enrich.quotes.lexicon;

/**
 * The complements of a reporting verb that report speech; a clause with {@code that} always does.
 */
public enum Complement {
  /** A clause without {@code that}: {@code said the port was full}. */
  CLAUSE,
  /** An indirect question: {@code asked whether the port was full}. */
  QUESTION,
  /** An infinitive: {@code promised to empty the port}. */
  INFINITIVE,
  /** An object with an infinitive: {@code urged the crew to leave}. */
  OBJECT_INFINITIVE,
  /** An addressee before the statement: {@code told reporters that …}. */
  ADDRESSEE,
  /** A gerund: {@code denied taking the money}. */
  GERUND,
  /** An object with {@code of}: {@code accused the crew of sleeping}. */
  OBJECT_OF,
  /** A noun phrase: {@code announced the closure of the port}. */
  NOUN_PHRASE,
  /** Only a statement around it: {@code The port, Jane Doe added, is full}. */
  INSERTION,
  /** A prepositional phrase: {@code warned of a storm}, {@code complained about the noise}. */
  PREPOSITION
}
