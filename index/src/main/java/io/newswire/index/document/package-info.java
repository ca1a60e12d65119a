/**
 * The documents in Elasticsearch. {@link io.newswire.index.document.ArticleDocuments} makes those
 * of an enriched article. A test compares their fields with the mappings in {@code
 * config/elasticsearch}.
 */
package io.newswire.index.document;
