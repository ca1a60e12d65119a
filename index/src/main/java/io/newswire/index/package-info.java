/**
 * The Elasticsearch indices. {@link io.newswire.index.IndexWorker} writes them, and is the file to
 * read first; {@link io.newswire.index.setup.IndexSetup} prepares them; {@link
 * io.newswire.index.search.NewsSearch} searches them.
 *
 * <p>Each article, quote and alert is a document ({@link io.newswire.index.document}) in the index
 * of the month in which its article was first seen ({@link io.newswire.index.setup.IndexNames}).
 * Ids are deterministic and all writes have external versions, so repeated writes change nothing.
 * The mappings are the files in {@code config/elasticsearch}; they use only features of the reduced
 * Elasticsearch.
 */
package io.newswire.index;
