package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertTopology;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.StateExpiry;
import io.newswire.enrich.families.ArticleWithFamily;
import io.newswire.enrich.families.Families;
import io.newswire.enrich.families.FamilyTopology;
import io.newswire.enrich.history.EarlierRevision;
import io.newswire.kafka.RejectionSink;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.model.TraceParent;
import io.newswire.telemetry.metrics.StageMetrics;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The last step: lists the quotes that this revision no longer has, and stores the revision for
 * {@link RevisionFilter} and {@link ComparisonStep}. Stores and output records are one transaction.
 */
final class RevisionWriter
    implements Processor<byte[], InFlightArticle<ArticleWithFamily>, byte[], Object> {
  /** Bytes of a record reserved for its key and headers. */
  private static final int RECORD_OVERHEAD = 65_536;

  private final int maxBytes;
  private final Families families;
  private ProcessorContext<byte[], Object> context;
  private RejectionSink exit;
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, EarlierRevision> earlier;

  RevisionWriter(int maxMessageBytes, Families families) {
    this.families = families;
    this.maxBytes = mostBytes(maxMessageBytes);
  }

  /** The largest value of a record of at most so many bytes. */
  static int mostBytes(int maxMessageBytes) {
    return maxMessageBytes - RECORD_OVERHEAD;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new RejectionSink(EnrichTopology.REMEMBER, context, EnrichTopology.REJECTED);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
    earlier = context.getStateStore(EnrichTopology.EARLIER_REVISIONS);
    StateExpiry.schedule(context, earlier, EarlierRevision::keptAt);
  }

  @Override
  public void process(Record<byte[], InFlightArticle<ArticleWithFamily>> record) {
    InFlightArticle<ArticleWithFamily> inFlight = record.value();
    Output made;
    try {
      made = RecordWork.attempt(() -> output(inFlight));
    } catch (RejectedException e) {
      families.revert(inFlight.value().matched().article().article().id());
      exit.reject(inFlight.origin(), e);
      return;
    }
    HeaderText.put(record.headers(), TraceParent.HEADER, made.revision().traceparent());
    String id = made.enriched().article().id();
    revisions.put(id, made.revision());
    earlier.put(
        id, EarlierRevision.of(made.enriched(), earlier.get(id), made.enriched().enrichedAt()));
    context.forward(record.withValue(made.json()), EnrichTopology.ENRICHED);
    context.forward(record.withValue(inFlight.value()), FamilyTopology.WRITE_SIGNATURE);
    MatchedArticle matched = inFlight.value().matched();
    if (inFlight.revision().isUrgent()) {
      context.forward(record.withValue(made.json()), EnrichTopology.ENRICHED_URGENT);
    }
    context.forward(
        record.withValue(
            new MatchedArticle(
                made.enriched(), matched.matches(), matched.folded(), matched.copies())),
        AlertTopology.EMIT_ALERTS);
    StageMetrics.ENRICH.out(
        id, made.enriched().article().receivedAt(), made.enriched().enrichedAt());
  }

  /** The results of all work that can fail, made before anything is stored or sent. */
  private record Output(EnrichedArticle enriched, byte[] json, Revision revision) {}

  private Output output(InFlightArticle<ArticleWithFamily> inFlight) throws RejectedException {
    EnrichedArticle enriched =
        enriched(inFlight, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    Revision revision = inFlight.revision().withQuotes(enriched.article().id(), enriched.quotes());
    return new Output(enriched, json(enriched), revision);
  }

  private static EnrichedArticle enriched(
      InFlightArticle<ArticleWithFamily> inFlight, Instant now) {
    EnrichedArticle found = inFlight.value().matched().article();
    Article article = found.article();
    return new EnrichedArticle(
        article,
        found.mentions(),
        found.entities(),
        found.quotes(),
        inFlight.revision().withdrawnQuotes(article.id(), found.quotes()),
        now,
        found.family(),
        found.story(),
        found.history());
  }

  private byte[] json(EnrichedArticle enriched) throws RejectedException {
    byte[] json = Json.bytes(enriched);
    if (json.length > maxBytes) {
      throw new RejectedException(
          RejectionClass.TOO_LARGE,
          "with its names and quotes the article has "
              + json.length
              + " bytes, more than the "
              + maxBytes
              + " a record may have; raise ingest.max.document.bytes");
    }
    return json;
  }
}
