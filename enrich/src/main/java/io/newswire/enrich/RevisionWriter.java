package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertTopology;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.kafka.RejectionSink;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The last step: names the quotes that this revision no longer has, and remembers the revision in
 * the store that {@link RevisionFilter} reads. Store and output are one transaction.
 */
final class RevisionWriter
    implements Processor<byte[], InFlightArticle<MatchedArticle>, byte[], Object> {
  /** Room in a record for its key and headers, bytes. */
  private static final int RECORD_OVERHEAD = 65_536;

  private final int maxBytes;
  private ProcessorContext<byte[], Object> context;
  private RejectionSink exit;
  private KeyValueStore<String, Revision> revisions;

  RevisionWriter(int maxMessageBytes) {
    this.maxBytes = maxMessageBytes - RECORD_OVERHEAD;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new RejectionSink(EnrichTopology.REMEMBER, context, EnrichTopology.REJECTED);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<byte[], InFlightArticle<MatchedArticle>> record) {
    InFlightArticle<MatchedArticle> inFlight = record.value();
    Remembered made;
    try {
      made = RecordWork.attempt(() -> remembered(inFlight));
    } catch (RejectedException e) {
      exit.reject(inFlight.origin(), e);
      return;
    }
    revisions.put(made.enriched().article().id(), made.revision());
    context.forward(record.withValue(made.json()), EnrichTopology.ENRICHED);
    context.forward(
        record.withValue(new MatchedArticle(made.enriched(), inFlight.value().matches())),
        AlertTopology.TELL);
  }

  /** All that can fail on the article is done before anything is remembered or sent. */
  private record Remembered(EnrichedArticle enriched, byte[] json, Revision revision) {}

  private Remembered remembered(InFlightArticle<MatchedArticle> inFlight) throws RejectedException {
    EnrichedArticle enriched =
        enriched(inFlight, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    Revision revision = inFlight.revision().withQuotes(enriched.article().id(), enriched.quotes());
    return new Remembered(enriched, json(enriched), revision);
  }

  private static EnrichedArticle enriched(InFlightArticle<MatchedArticle> inFlight, Instant now) {
    EnrichedArticle found = inFlight.value().article();
    Article article = found.article();
    return new EnrichedArticle(
        article,
        found.mentions(),
        found.entities(),
        found.quotes(),
        inFlight.revision().withdrawnQuotes(article.id(), found.quotes()),
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
