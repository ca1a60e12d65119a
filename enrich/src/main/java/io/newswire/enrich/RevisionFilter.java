package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.CommitPace;
import io.newswire.kafka.PromptCommit;
import io.newswire.kafka.RejectionSink;
import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.RejectionClass;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.telemetry.metrics.StageMetrics;
import io.newswire.telemetry.trace.TraceStep;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The first step: reads the article, rejects a change that its sender may not make, and drops
 * content that is already known. {@link RevisionWriter} updates the store after all steps have
 * succeeded, so that a rejected article is new when it is retried. This step only adds a missing
 * source to a known article, and the time when known content was received again.
 */
final class RevisionFilter implements Processor<byte[], byte[], byte[], Object> {
  private final CommitPace pace;
  private ProcessorContext<byte[], Object> context;
  private PromptCommit promptCommit;
  private RejectionSink exit;
  private KeyValueStore<String, Revision> revisions;

  RevisionFilter(CommitPace pace) {
    this.pace = pace;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    promptCommit = new PromptCommit(context, pace);
    exit = new RejectionSink(EnrichTopology.REVISE, context, EnrichTopology.REJECTED);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (isUrgent()) {
      promptCommit.receivedUrgent();
    } else {
      promptCommit.received();
    }
    StageMetrics.ENRICH.in(1);
    ConsumerRecord<byte[], byte[]> origin = exit.original(record);
    Optional<InFlightArticle<Article>> revised;
    try {
      revised = RecordWork.attempt(() -> revised(origin));
    } catch (RejectedException e) {
      exit.reject(origin, e);
      return;
    }
    Rejection.removeFrom(record.headers());
    revised.ifPresentOrElse(inFlight -> enrich(record, inFlight), StageMetrics.ENRICH::unchanged);
  }

  private boolean isUrgent() {
    return context
        .recordMetadata()
        .filter(record -> record.topic().equals(Topics.ARTICLES_URGENT))
        .isPresent();
  }

  /** All steps are done when this returns. */
  private void enrich(Record<byte[], byte[]> record, InFlightArticle<Article> revised) {
    String id = revised.value().id();
    long begin = System.nanoTime();
    try (TraceStep trace =
        TraceStep.start("enrich", SpanKind.CONSUMER, TraceParent.readFrom(record.headers()))) {
      trace.article(id);
      String traceparent = trace.next().map(TraceParent::toString).orElse(null);
      context.forward(
          record.withValue(revised.withTraceparent(traceparent)), EnrichTopology.TAG_ENTITIES);
    }
    StageMetrics.ENRICH.processed(id, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** The article with its next revision; empty if the content is known. */
  private Optional<InFlightArticle<Article>> revised(ConsumerRecord<byte[], byte[]> origin)
      throws RejectedException {
    Article article = read(origin);
    Revision known = known(article);
    OwnershipCheck.check(known, article, BoundPublisher.readFrom(origin.headers()));
    Arrival arrival = Arrival.of(origin, article);
    Revision revision = Revision.next(known, article, arrival);
    if (revision == null) {
      store(article.id(), known, known.receivedAgain(article, arrival));
      return Optional.empty();
    }
    return Optional.of(
        new InFlightArticle<>(
            origin,
            revision,
            article.withFirstSeenAt(revision.firstSeenAt()).withRevision(revision.revision())));
  }

  /** The stored revision of an article; null for a new one. */
  private Revision known(Article article) {
    Revision stored = revisions.get(article.id());
    Revision known = stored == null ? null : stored.withSourceOf(article);
    store(article.id(), stored, known);
    return known;
  }

  private void store(String id, Revision stored, Revision now) {
    if (now != stored) {
      revisions.put(id, now);
    }
  }

  private static Article read(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    if (record.value() == null) {
      throw new RejectedException(
          RejectionClass.EMPTY, "a record without a value; send the article as JSON");
    }
    Article article = Json.read(record.value(), Article.class);
    if (article.id() == null || article.id().isBlank()) {
      throw new RejectedException("the article has no \"id\"; push it to news.raw to get one");
    }
    if (record.key() == null || !article.id().equals(new String(record.key(), UTF_8))) {
      throw new RejectedException(
          "the record's key is not the article's id " + article.id() + "; send it with that key");
    }
    return article;
  }
}
