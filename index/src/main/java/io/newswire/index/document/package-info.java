/**
 * The documents in Elasticsearch and how an enriched article becomes some of them: {@link
 * io.newswire.index.document.ArticleDocuments} is the way in. Their fields are those of the
 * mappings in {@code config/elasticsearch}, and a test holds the two together.
 */
package io.newswire.index.document;
