/**
 * How fast the wire is on this machine, beside what Kafka and Elasticsearch could do alone: {@link
 * io.newswire.bench.Bench}.
 */
package io.newswire.bench;
