/** What can be searched for: queries, their limits, and their translation for Elasticsearch. */
package io.newswire.index.search.query;
