package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the record of an article of a raw record, or a rejection; see {@link RecordWork}. */
record ExtractionStep(ArticleExtractor extractor) {
  ExtractionResult run(ConsumerRecord<byte[], byte[]> raw) {
    try {
      return RecordWork.attempt(
          () ->
              ExtractionResult.article(
                  raw, extractor.extract(RawRecords.read(raw)).withExtractedAt(Instant.now())));
    } catch (RejectedException e) {
      return ExtractionResult.rejection(raw, e.getMessage());
    }
  }
}
