package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.Article;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.telemetry.metrics.StageMetrics;
import io.newswire.telemetry.trace.TraceStep;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes the record of an article of a raw record, or a rejection; see {@link RecordWork}.
 *
 * @param urgency the last urgency of articles that overtake others; so does all that was received
 *     on {@code news.raw-urgent}
 */
record ExtractionStep(ArticleExtractor extractor, int urgency) {
  ExtractionResult run(ConsumerRecord<byte[], byte[]> raw) {
    long begin = System.nanoTime();
    StageMetrics.EXTRACT.in(1);
    ExtractionResult result;
    try (TraceStep trace =
        TraceStep.start("extract", SpanKind.CONSUMER, TraceParent.readFrom(raw.headers()))) {
      result = result(raw);
      result.traced(trace);
    }
    StageMetrics.EXTRACT.processed(
        result.article() == null ? null : result.article().id(),
        Duration.ofNanos(System.nanoTime() - begin));
    return result;
  }

  private ExtractionResult result(ConsumerRecord<byte[], byte[]> raw) {
    try {
      return RecordWork.attempt(
          () -> {
            Article article = extractor.extract(RawRecords.read(raw));
            boolean urgent = raw.topic().equals(Topics.RAW_URGENT) || article.isUrgent(urgency);
            return ExtractionResult.article(raw, article.withExtractedAt(Instant.now()), urgent);
          });
    } catch (RejectedException e) {
      return ExtractionResult.rejection(raw, e);
    }
  }
}
