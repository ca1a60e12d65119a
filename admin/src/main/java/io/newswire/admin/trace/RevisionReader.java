package io.newswire.admin.trace;

import io.newswire.kafka.RecordReader;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the revisions of one article in the order of their records, and compares each with the one
 * before. Keeps the texts of two at a time, however many there are.
 */
final class RevisionReader implements RecordReader {
  private final SortedMap<Integer, ArticleRevision> known = new TreeMap<>();
  private final Instant now = Instant.now();
  private EnrichedArticle before;
  private EnrichedArticle last;

  @Override
  public void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    EnrichedArticle enriched = Json.read(record.value(), EnrichedArticle.class);
    int number = number(enriched);
    if (last != null && number(last) != number) {
      before = last;
    }
    boolean follows = before != null && number(before) == number - 1;
    known.put(number, ArticleRevision.of(enriched, follows ? before : null, now));
    last = enriched;
  }

  private static int number(EnrichedArticle enriched) {
    return ArticleRevision.number(enriched.article());
  }

  /** What was read, by number. */
  SortedMap<Integer, ArticleRevision> known() {
    return known;
  }
}
