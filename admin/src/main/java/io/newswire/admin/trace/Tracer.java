package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.RawPosition;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows an article from {@code news.raw} or {@code news.raw-urgent} to the index. Every later
 * record has the {@link RawPosition} of its document in a header. Raw records with the traced name
 * are found by that name, others by the position that records with the article's id have.
 */
public final class Tracer {
  private final TopicScan log;
  private final TraceOutcome outcome;
  private final TraceTarget target;
  private final Map<RawPosition, TraceBuilder> byPosition = new HashMap<>();
  private final TraceBuilder withoutPosition = new TraceBuilder(null);

  /** Entries of feeds whose page could not be fetched. */
  private final List<TraceBuilder> neverReceived = new ArrayList<>();

  private final DeliveryTraces deliveries = new DeliveryTraces();

  private Tracer(TopicScan log, IndexLookup index, TraceTarget target) {
    this.log = log;
    this.outcome = new TraceOutcome(log, index);
    this.target = target;
  }

  /**
   * Traces every document that was pushed with this name or became this article.
   *
   * @param name a URL, an article's id, or the key or file name of a push
   * @return in the order in which they were received; empty if there is no trace
   */
  public static List<ArticleTrace> trace(String name, TopicScan log, IndexLookup index) {
    return new Tracer(log, index, TraceTarget.of(name)).trace();
  }

  private List<ArticleTrace> trace() {
    Topics.RECEIVED.forEach(topic -> log.read(topic, this::raw));
    log.read(Topics.ARTICLES, this::article);
    log.read(Topics.ARTICLES_URGENT, this::article);
    log.read(Topics.ENRICHED, this::enriched);
    log.read(Topics.REJECTED, this::rejected);
    List<TraceBuilder> found = new ArrayList<>(byPosition.values());
    found.add(withoutPosition);
    found.addAll(neverReceived);
    if (found.stream().anyMatch(traces -> traces.revision() > 0)) {
      log.read(Topics.ALERTS, record -> deliveries.alert(record, found));
      log.read(Topics.DELIVERY_REPORTS, deliveries::report);
      deliveries.addReports();
    }
    List<ArticleTrace> done = new ArrayList<>();
    for (TraceBuilder traces : found) {
      findReceived(traces);
      if (!traces.steps().isEmpty()) {
        done.add(outcome.of(traces));
      }
    }
    done.sort((one, other) -> one.steps().get(0).at().compareTo(other.steps().get(0).at()));
    return done;
  }

  private void raw(ConsumerRecord<byte[], byte[]> record) {
    if (target.names(record)) {
      traces(RawPosition.of(record)).received(record);
    }
  }

  private void article(ConsumerRecord<byte[], byte[]> record) {
    find(record).ifPresent(traces -> traces.extracted(record));
  }

  private void enriched(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      find(record).ifPresent(traces -> traces.enriched(record));
    }
  }

  private void rejected(ConsumerRecord<byte[], byte[]> record) {
    Optional<Rejection> rejection = Rejection.find(record.headers());
    if (rejection.isEmpty()) {
      return;
    }
    Optional<TraceBuilder> found = find(record);
    if (Topics.RECEIVED.contains(rejection.get().topic())) {
      RawPosition at =
          new RawPosition(
              rejection.get().topic(), rejection.get().partition(), rejection.get().offset());
      boolean known = byPosition.containsKey(at) || target.names(record);
      found = known ? Optional.of(traces(at)) : Optional.empty();
    } else if (found.isEmpty() && target.names(record)) {
      found = Optional.of(new TraceBuilder(null));
      neverReceived.add(found.get());
    }
    found.ifPresent(traces -> traces.rejected(record, rejection.get()));
  }

  private Optional<TraceBuilder> find(ConsumerRecord<byte[], byte[]> record) {
    boolean isTheArticle =
        record.key() != null && new String(record.key(), UTF_8).equals(target.id());
    Optional<RawPosition> at = RawPosition.readFrom(record.headers());
    if (at.isEmpty()) {
      return isTheArticle ? Optional.of(withoutPosition) : Optional.empty();
    }
    return isTheArticle || byPosition.containsKey(at.get())
        ? Optional.of(traces(at.get()))
        : Optional.empty();
  }

  private TraceBuilder traces(RawPosition at) {
    return byPosition.computeIfAbsent(at, TraceBuilder::new);
  }

  private void findReceived(TraceBuilder traces) {
    if (traces.raw() != null && traces.last(TraceStep.RECEIVED).isEmpty()) {
      log.at(traces.raw().topic(), traces.raw().partition(), traces.raw().offset())
          .ifPresent(traces::received);
    }
  }
}
