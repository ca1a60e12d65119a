/** The connection to Elasticsearch, the names of the indices, and their templates. */
package io.newswire.index.setup;
