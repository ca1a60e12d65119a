/**
 * Finds quotes and their speakers.
 *
 * <p>The steps for an article: {@code QuoteMarks} pairs the quotation marks. {@code AnalyzedText}
 * splits the text into tokens and sentences; a quoted span is one token. {@code ReportingClauses}
 * finds reporting verbs and their subjects, {@code LexiconClauses} in languages other than English.
 * {@code AttributionSieves} runs the sieves, the most precise first; the name of the sieve becomes
 * the quote's rule. {@code QuoteKinds} separates statements, quoted words and spans that are not
 * quotes. {@code IndirectQuotes} finds statements without quotation marks, {@code LexiconReports}
 * in languages other than English. {@code SpeakerResolver} resolves pronouns and roles to names.
 *
 * <p>The words that the rules know are in a folder for each language, which {@code Lexicon} reads.
 */
package io.newswire.enrich.quotes;
