/**
 * The enrichment of articles: revisions, names, quotes and alert rules.
 *
 * <p>{@link io.newswire.enrich.EnrichTopology} is the file to read first. Its steps are plain
 * functions ({@link io.newswire.enrich.Enricher}) that also run without Kafka; {@link
 * io.newswire.enrich.EnrichService} runs the topology.
 */
package io.newswire.enrich;
