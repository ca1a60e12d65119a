package io.newswire.enrich.quotes.clauses;

import io.newswire.model.Mention;

/**
 * A noun phrase that may be a speaker, as a half-open range of tokens.
 *
 * @param name the name that is its head; null if its head is a pronoun or a common noun
 */
public record NounPhrase(int from, int to, Mention name) {}
