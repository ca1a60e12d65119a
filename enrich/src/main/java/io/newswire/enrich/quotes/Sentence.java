package io.newswire.enrich.quotes;

/**
 * A sentence outside of quote marks, as a half-open range of tokens.
 *
 * @param paragraph the paragraph in which it begins
 */
record Sentence(int from, int to, int paragraph) {}
