package io.newswire.enrich.quotes.text;

/**
 * A sentence outside of quote marks, as a half-open range of tokens.
 *
 * @param paragraph the paragraph in which it begins
 */
public record Sentence(int from, int to, int paragraph) {}
