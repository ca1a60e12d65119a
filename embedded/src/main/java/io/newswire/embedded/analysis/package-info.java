/**
 * The plugin {@code newswire-english}: what the reduced Elasticsearch lacks of a full one and our
 * mappings need, under the same names, so that one mapping file serves both.
 *
 * <p>These classes run inside Elasticsearch, on its Lucene, and are compiled against its jars.
 * Nothing else may use them. {@code src/main/elasticsearch-plugin} names them to Elasticsearch.
 */
package io.newswire.embedded.analysis;
