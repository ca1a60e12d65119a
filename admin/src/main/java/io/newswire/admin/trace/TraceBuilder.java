package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.text.CountText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Collects the steps of one document while the topics are read. */
final class TraceBuilder {
  private static final Set<String> KEYED_BY_ARTICLE =
      Set.of(Topics.ARTICLES, Topics.ARTICLES_URGENT, Topics.ENRICHED);

  private final RawPosition raw;
  private final List<TraceStep> steps = new ArrayList<>();
  private String id;
  private Article article;
  private int revision;

  TraceBuilder(RawPosition raw) {
    this.raw = raw;
  }

  RawPosition raw() {
    return raw;
  }

  /** The id of its article; null if it did not become one. */
  String id() {
    return id;
  }

  /** The article that was extracted last; null if it is not known. */
  Article article() {
    return article;
  }

  /** The revision of its article on {@code news.enriched}; 0 if it is not there. */
  int revision() {
    return revision;
  }

  /** In order of time. The receipt is first, because the sender may set its time. */
  List<TraceStep> steps() {
    return steps.stream()
        .sorted(
            Comparator.comparing((TraceStep step) -> !step.stage().equals(TraceStep.RECEIVED))
                .thenComparing(TraceStep::at))
        .toList();
  }

  /** Returns the last step of a stage. */
  Optional<TraceStep> last(String stage) {
    return steps.stream()
        .filter(step -> step.stage().equals(stage))
        .max(Comparator.comparing(TraceStep::at));
  }

  void received(ConsumerRecord<byte[], byte[]> record) {
    String url = HeaderText.get(record.headers(), RawHeaders.URL);
    String file = HeaderText.get(record.headers(), RawHeaders.FILE);
    String key = record.key() == null ? null : new String(record.key(), UTF_8);
    add(TraceStep.RECEIVED, time(record), record, url != null ? url : key != null ? key : file);
  }

  void extracted(ConsumerRecord<byte[], byte[]> record) {
    id = new String(record.key(), UTF_8);
    add(TraceStep.EXTRACTED, time(record), record, title(record));
  }

  void enriched(ConsumerRecord<byte[], byte[]> record) {
    id = new String(record.key(), UTF_8);
    try {
      EnrichedArticle enriched = Json.read(record.value(), EnrichedArticle.class);
      Integer number = enriched.article().revision();
      revision = number == null ? 1 : number;
      Instant at = enriched.enrichedAt() == null ? time(record) : enriched.enrichedAt();
      String detail =
          "revision %d, %s, %s"
              .formatted(
                  revision,
                  CountText.of(enriched.entities().size(), "name"),
                  CountText.of(enriched.quotes().size(), "quote"));
      add(TraceStep.ENRICHED, at, record, detail);
    } catch (RejectedException e) {
      add(TraceStep.ENRICHED, time(record), record, e.getMessage());
    }
  }

  void rejected(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
    if (KEYED_BY_ARTICLE.contains(rejection.topic()) && record.key() != null) {
      id = new String(record.key(), UTF_8);
    }
    String detail = "by %s: %s".formatted(rejection.stage(), rejection.reason());
    add(TraceStep.REJECTED, rejection.at(), record, detail);
  }

  void alerted(ConsumerRecord<byte[], byte[]> record, Alert alert) {
    String detail = "%s of rule '%s'".formatted(alert.kind().code(), alert.ruleName());
    add(TraceStep.ALERTED, alert.changedAt(), record, detail);
  }

  void delivered(ConsumerRecord<byte[], byte[]> record, DeliveryReport report) {
    String detail =
        "%s: %s%s"
            .formatted(
                report.destination(),
                report.state().code(),
                report.detail() == null ? "" : ", " + report.detail());
    add(TraceStep.TOLD, report.at(), record, detail);
  }

  void indexed(TraceStep step) {
    steps.add(step);
  }

  private void add(String stage, Instant at, ConsumerRecord<byte[], byte[]> record, String detail) {
    steps.add(
        new TraceStep(stage, at, record.topic(), record.partition(), record.offset(), detail));
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  private String title(ConsumerRecord<byte[], byte[]> record) {
    try {
      article = Json.read(record.value(), Article.class);
      return article.title();
    } catch (RejectedException e) {
      return e.getMessage();
    }
  }
}
