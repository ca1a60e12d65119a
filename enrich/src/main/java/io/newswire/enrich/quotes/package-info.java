/**
 * Finds quotes and who said them.
 *
 * <p>The way of an article: {@code QuoteMarks} pairs the marks; {@code AnalyzedText} cuts the rest
 * into words and sentences in which a marked stretch is one opaque token; {@code ReportingClauses}
 * finds the reporting verbs and their subjects; {@code AttributionSieves} runs the sieves, the
 * surest first, each of which names itself as the quote's rule; {@code QuoteKinds} tells statements
 * from quoted words and from marks that quote nobody; {@code SpeakerResolver} names who stands
 * behind a pronoun or a role.
 *
 * <p>Doubled apostrophes, which some archives keep in place of quote marks, are not taken for
 * marks.
 */
package io.newswire.enrich.quotes;
