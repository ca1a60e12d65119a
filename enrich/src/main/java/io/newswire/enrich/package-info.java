/**
 * What an article says, found as it passes: versions, names, quotes.
 *
 * <p>{@link io.newswire.enrich.EnrichTopology} is the file to read first. Its steps are plain
 * functions ({@link io.newswire.enrich.Enricher}) that run just as well without Kafka; {@link
 * io.newswire.enrich.EnrichService} runs the topology.
 */
package io.newswire.enrich;
