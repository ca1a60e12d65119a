/**
 * What Elasticsearch holds. {@link io.newswire.index.IndexWorker} writes it, and is the file to
 * read first; {@link io.newswire.index.setup.IndexSetup} prepares it; {@link
 * io.newswire.index.search.NewsSearch} asks it.
 *
 * <p>One document per article, quote and alert ({@link io.newswire.index.document}), in an index of
 * the month its article was first seen in ({@link io.newswire.index.setup.IndexNames}). Ids are
 * deterministic and every write carries an external version, so whatever happens twice changes
 * nothing. The mappings are the files in {@code config/elasticsearch}, and use only what a reduced
 * and a full Elasticsearch have in common.
 */
package io.newswire.index;
