package io.newswire.enrich.quotes.lexicon;

import java.util.Set;

/**
 * What a {@link Lexicon} says about a word.
 *
 * @param classes its classes; none for an open-class word
 * @param cueVerb the reporting verb that it is a form of; null if of none
 * @param cueNoun whether it is a noun for what somebody says, as in {@code her claim that …}
 */
public record Lexeme(Set<WordClass> classes, CueVerb cueVerb, boolean cueNoun) {
  /** A word that the lexicon does not know, punctuation, and quoted spans. */
  public static final Lexeme UNKNOWN = new Lexeme(Set.of(), null, false);
}
