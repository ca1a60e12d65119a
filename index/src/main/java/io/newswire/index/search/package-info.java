/**
 * Searches of the indices. {@link io.newswire.index.search.NewsSearch} runs them; the results are
 * records with a JSON form.
 */
package io.newswire.index.search;
