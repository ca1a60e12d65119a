/**
 * Finds quotes and who said them.
 *
 * <p>The way of an article: {@code QuoteMarks} pairs the marks; {@code Reading} cuts the rest into
 * words and sentences in which a marked stretch is one opaque token; {@code Clauses} finds the
 * reporting verbs and their subjects; {@code Attributions} runs the sieves, the surest first, each
 * of which names itself as the quote's rule; {@code Statements} tells statements from quoted words
 * and from marks that quote nobody; {@code Speakers} names who stands behind a pronoun or a role.
 *
 * <p>Doubled apostrophes, which some archives keep in place of quote marks, are not taken for
 * marks.
 */
package io.newswire.enrich.quotes;
