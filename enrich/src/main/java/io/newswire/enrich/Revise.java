package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.Flight.Origin;
import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The first step: reads the article, rejects what its sender may not change, and tells a new
 * revision from content that is known, which goes no further. {@link Remember} writes the store
 * when all steps have succeeded, so that a rejected article, retried, is not taken for known; here
 * only the source of an article that is known already is added.
 */
final class Revise implements Processor<byte[], byte[], byte[], Object> {
  private ProcessorContext<byte[], Object> context;
  private SideExit exit;
  private KeyValueStore<String, Revision> revisions;

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new SideExit(EnrichTopology.REVISE, context);
    revisions = context.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Origin origin = originOf(record);
    Article article;
    try {
      article = read(record);
    } catch (Exception | StackOverflowError e) {
      exit.reject(origin, e);
      return;
    }
    Revision known = known(article);
    try {
      Ownership.check(known, article, BoundPublisher.readFrom(record.headers()));
    } catch (RejectedException e) {
      exit.reject(origin, e);
      return;
    }
    Instant arrived = Instant.ofEpochMilli(record.timestamp());
    Instant seenAt = article.receivedAt() == null ? arrived : article.receivedAt();
    Revision revision = Revision.next(known, article, seenAt);
    if (revision == null) {
      return;
    }
    Article revised =
        article.withFirstSeenAt(revision.firstSeenAt()).withRevision(revision.revision());
    Rejection.removeFrom(record.headers());
    context.forward(
        record.withValue(new Flight<>(origin, revision, revised)), EnrichTopology.TAG_ENTITIES);
  }

  /** What is known of an article; null if it was never seen. */
  private Revision known(Article article) {
    Revision stored = revisions.get(article.id());
    Revision known = stored == null ? null : stored.withSourceOf(article);
    if (known != stored) {
      revisions.put(article.id(), known);
    }
    return known;
  }

  private static Article read(Record<byte[], byte[]> record) throws RejectedException {
    if (record.value() == null) {
      throw new RejectedException("a record without a value; send the article as JSON");
    }
    Article article = Json.read(record.value(), Article.class);
    if (article == null || article.id() == null || article.id().isBlank()) {
      throw new RejectedException("the article has no \"id\"; push it to news.raw to get one");
    }
    if (record.key() == null || !article.id().equals(new String(record.key(), UTF_8))) {
      throw new RejectedException(
          "the record's key is not the article's id " + article.id() + "; send it with that key");
    }
    return article;
  }

  private Origin originOf(Record<byte[], byte[]> record) {
    RecordMetadata at =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record that came from no topic"));
    return new Origin(
        record.key(),
        record.value(),
        new RecordHeaders(record.headers()),
        at.topic(),
        at.partition(),
        at.offset());
  }
}
