/**
 * Writes articles, quotes, alerts and rejected records from Kafka to Elasticsearch. {@link
 * io.newswire.index.write.IndexFlow} reads records and prepares documents, {@link
 * io.newswire.index.write.ParallelBulkWriter} sends them.
 */
package io.newswire.index.write;
