package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertTopology;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The last step: names the quotes that this revision no longer has, and remembers the revision in
 * the store that {@link Revise} reads. Store and output are one transaction.
 */
final class Remember implements Processor<byte[], Flight<MatchedArticle>, byte[], Object> {
  /** Room in a record for its key and headers, bytes. */
  private static final int RECORD_OVERHEAD = 65_536;

  private final int maxBytes;
  private ProcessorContext<byte[], Object> context;
  private SideExit exit;
  private KeyValueStore<String, Revision> revisions;

  Remember(int maxMessageBytes) {
    this.maxBytes = maxMessageBytes - RECORD_OVERHEAD;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new SideExit(EnrichTopology.REMEMBER, context);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<byte[], Flight<MatchedArticle>> record) {
    Flight<MatchedArticle> flight = record.value();
    EnrichedArticle enriched;
    Revision revision;
    try {
      enriched = enriched(flight, Instant.ofEpochMilli(context.currentSystemTimeMs()));
      revision = flight.revision().withQuotes(enriched.article().id(), enriched.quotes());
    } catch (Exception | StackOverflowError e) {
      exit.reject(flight.origin(), e);
      return;
    }
    revisions.put(enriched.article().id(), revision);
    context.forward(record.withValue(enriched), EnrichTopology.ENRICHED);
    context.forward(
        record.withValue(new MatchedArticle(enriched, flight.value().matches())),
        AlertTopology.TELL);
  }

  private EnrichedArticle enriched(Flight<MatchedArticle> flight, Instant now)
      throws RejectedException {
    EnrichedArticle found = flight.value().article();
    Article article = found.article();
    EnrichedArticle enriched =
        new EnrichedArticle(
            article,
            found.mentions(),
            found.entities(),
            found.quotes(),
            flight.revision().withdrawnQuotes(article.id(), found.quotes()),
            now);
    int bytes = Json.bytes(enriched).length;
    if (bytes > maxBytes) {
      throw new RejectedException(
          "with its names and quotes the article has "
              + bytes
              + " bytes, more than the "
              + maxBytes
              + " a record may have; raise ingest.max.document.bytes");
    }
    return enriched;
  }
}
