/**
 * Finds quotes and their speakers.
 *
 * <p>The steps for an article: {@code QuoteMarks} pairs the quotation marks. {@code AnalyzedText}
 * splits the text into tokens and sentences; a quoted span is one token. {@code ReportingClauses}
 * finds reporting verbs and their subjects. {@code AttributionSieves} runs the sieves, the most
 * precise first; the name of the sieve becomes the quote's rule. {@code QuoteKinds} separates
 * statements, quoted words and spans that are not quotes. {@code SpeakerResolver} resolves pronouns
 * and roles to names.
 */
package io.newswire.enrich.quotes;
