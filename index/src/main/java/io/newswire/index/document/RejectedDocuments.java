package io.newswire.index.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.index.setup.IndexNames;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the document of a rejected record, in the index of the month it was rejected in. */
public final class RejectedDocuments {
  private RejectedDocuments() {}

  /**
   * The document of a rejected record; empty for other records on the topic, such as the marker of
   * a retry.
   *
   * @param now the value of {@code indexedAt}
   * @throws IllegalArgumentException if a header is invalid; the message names it
   */
  public static Optional<Write> of(ConsumerRecord<byte[], byte[]> record, Instant now) {
    return Rejection.find(record.headers()).map(rejection -> write(record, rejection, now));
  }

  private static Write write(
      ConsumerRecord<byte[], byte[]> record, Rejection rejection, Instant now) {
    String url = HeaderText.get(record.headers(), RawHeaders.URL);
    String key = record.key() == null ? null : new String(record.key(), UTF_8);
    RejectedDocument document =
        new RejectedDocument(
            record.partition() + ":" + record.offset(),
            rejection.stage(),
            rejection.reason(),
            first(url, HeaderText.get(record.headers(), RawHeaders.FILE), key),
            url,
            HeaderText.get(record.headers(), RawHeaders.SOURCE),
            HeaderText.get(record.headers(), RawHeaders.CONTENT_TYPE),
            record.value() == null ? 0 : record.value().length,
            rejection.topic(),
            rejection.partition(),
            rejection.offset(),
            rejection.at(),
            now);
    return new Write(
        IndexNames.monthly(IndexNames.REJECTED, rejection.at()),
        document.id(),
        DocumentVersion.ENRICHMENT,
        Json.bytes(document));
  }

  private static String first(String... names) {
    return Stream.of(names).filter(name -> name != null).findFirst().orElse(null);
  }
}
