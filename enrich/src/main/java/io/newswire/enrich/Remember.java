package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertTopology;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.streams.RejectionSink;
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
  private RejectionSink exit;
  private KeyValueStore<String, Revision> revisions;

  Remember(int maxMessageBytes) {
    this.maxBytes = maxMessageBytes - RECORD_OVERHEAD;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new RejectionSink(EnrichTopology.REMEMBER, context, EnrichTopology.REJECTED);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<byte[], Flight<MatchedArticle>> record) {
    Flight<MatchedArticle> flight = record.value();
    Remembered made;
    try {
      made = RecordWork.attempt(() -> remembered(flight));
    } catch (RejectedException e) {
      exit.reject(flight.origin(), e);
      return;
    }
    revisions.put(made.enriched().article().id(), made.revision());
    context.forward(record.withValue(made.json()), EnrichTopology.ENRICHED);
    context.forward(
        record.withValue(new MatchedArticle(made.enriched(), flight.value().matches())),
        AlertTopology.TELL);
  }

  /** All that can fail on the article is done before anything is remembered or sent. */
  private record Remembered(EnrichedArticle enriched, byte[] json, Revision revision) {}

  private Remembered remembered(Flight<MatchedArticle> flight) throws RejectedException {
    EnrichedArticle enriched =
        enriched(flight, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    Revision revision = flight.revision().withQuotes(enriched.article().id(), enriched.quotes());
    return new Remembered(enriched, json(enriched), revision);
  }

  private static EnrichedArticle enriched(Flight<MatchedArticle> flight, Instant now) {
    EnrichedArticle found = flight.value().article();
    Article article = found.article();
    return new EnrichedArticle(
        article,
        found.mentions(),
        found.entities(),
        found.quotes(),
        flight.revision().withdrawnQuotes(article.id(), found.quotes()),
        now);
  }

  private byte[] json(EnrichedArticle enriched) throws RejectedException {
    byte[] json = Json.bytes(enriched);
    if (json.length > maxBytes) {
      throw new RejectedException(
          "with its names and quotes the article has "
              + json.length
              + " bytes, more than the "
              + maxBytes
              + " a record may have; raise ingest.max.document.bytes");
    }
    return json;
  }
}
