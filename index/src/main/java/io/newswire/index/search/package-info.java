/**
 * Searches of the indices. {@link io.newswire.index.search.NewsSearch} runs them: it takes a {@code
 * query} and returns a {@code result}.
 */
package io.newswire.index.search;
