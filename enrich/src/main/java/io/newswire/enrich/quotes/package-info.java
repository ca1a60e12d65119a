/**
 * Finds quotes and their speakers.
 *
 * <p>The steps for an article: {@code marks} pairs the quotation marks. {@code text} splits the
 * text into tokens and sentences; a quoted span is one token. {@code clauses} finds reporting verbs
 * and their subjects. {@code attribution} runs the sieves, the most precise first; the name of the
 * sieve becomes the quote's rule. It separates statements, quoted words and spans that are not
 * quotes. {@code indirect} finds statements without quotation marks. {@code speakers} resolves
 * pronouns and roles to names. The words that the rules know are in {@code lexicon}.
 */
package io.newswire.enrich.quotes;
