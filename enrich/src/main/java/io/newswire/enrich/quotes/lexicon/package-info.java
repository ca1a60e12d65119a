/**
 * The words that the rules know: a folder for each language, which {@code Lexicon} reads, with its
 * function words, reporting verbs and phrases of sources.
 */
package io.newswire.enrich.quotes.lexicon;
