/**
 * Questions to the index: {@link io.newswire.index.search.NewsSearch} answers them with records
 * that print as JSON.
 */
package io.newswire.index.search;
