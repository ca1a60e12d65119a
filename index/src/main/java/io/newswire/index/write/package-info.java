/**
 * Writes articles, quotes, alerts and rejections from Kafka to Elasticsearch: {@link
 * io.newswire.index.write.IndexFlow} reads and prepares, {@link
 * io.newswire.index.write.ParallelBulkWriter} sends.
 */
package io.newswire.index.write;
