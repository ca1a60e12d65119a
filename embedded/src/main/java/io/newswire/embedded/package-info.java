/**
 * A real Kafka broker and a real Elasticsearch on this machine, from Maven artifacts.
 *
 * <p>{@link io.newswire.embedded.EmbeddedKafka} runs inside this process, {@link
 * io.newswire.embedded.EmbeddedElasticsearch} is its child. Both listen on loopback only, keep
 * their data in the directory they are given, and hold a lock on it: one directory, one owner.
 */
package io.newswire.embedded;
