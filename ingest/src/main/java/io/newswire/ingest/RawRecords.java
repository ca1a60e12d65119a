package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.BoundPublisher;
import io.newswire.model.FeedItem;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RawHeaders;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Documents as records of {@code news.raw} and {@code news.raw-urgent}, in both directions. */
public final class RawRecords {

  private RawRecords() {}

  /**
   * The record for {@code news.raw} that {@link #read} reads; what is not known is left out. A
   * document that has a time of receipt has it by the clock of this machine.
   */
  public static ProducerRecord<byte[], byte[]> write(RawDocument document) {
    return write(document, Topics.RAW);
  }

  /** The same for another topic. */
  static ProducerRecord<byte[], byte[]> write(RawDocument document, String topic) {
    byte[] key = document.key() == null ? null : document.key().getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> raw = new ProducerRecord<>(topic, key, document.content());
    HeaderText.put(raw.headers(), RawHeaders.URL, document.url());
    HeaderText.put(raw.headers(), RawHeaders.SOURCE, document.source());
    HeaderText.put(raw.headers(), RawHeaders.CONTENT_TYPE, document.contentType());
    HeaderText.put(raw.headers(), RawHeaders.RECEIVED_AT, document.receivedAt());
    HeaderText.put(
        raw.headers(),
        RawHeaders.RECEIVED_CLOCK,
        document.receivedAt() == null ? null : MachineClock.NAME);
    HeaderText.put(raw.headers(), RawHeaders.FILE, document.file());
    if (document.publisher() != null) {
      document.publisher().writeTo(raw.headers());
    }
    HeaderText.put(raw.headers(), TraceParent.HEADER, document.trace());
    if (document.feedItem() != null) {
      raw.headers().add(RawHeaders.FEED_ITEM, Json.bytes(document.feedItem()));
    }
    return raw;
  }

  /**
   * The document of a record that any Kafka client may have written. Never fails: a missing value
   * is an empty document, and the record's timestamp stands in for a {@code received-at} that is
   * missing or no ISO 8601 time.
   */
  public static RawDocument read(ConsumerRecord<byte[], byte[]> raw) {
    return new RawDocument(
        raw.value() == null ? new byte[0] : raw.value(),
        raw.key() == null ? null : new String(raw.key(), UTF_8),
        HeaderText.get(raw.headers(), RawHeaders.URL),
        HeaderText.get(raw.headers(), RawHeaders.SOURCE),
        HeaderText.get(raw.headers(), RawHeaders.CONTENT_TYPE),
        receivedAt(raw),
        HeaderText.get(raw.headers(), RawHeaders.FILE),
        BoundPublisher.readFrom(raw.headers()).orElse(null),
        feedItem(raw.headers()),
        TraceParent.readFrom(raw.headers()).orElse(null));
  }

  private static FeedItem feedItem(Headers headers) {
    Header header = headers.lastHeader(RawHeaders.FEED_ITEM);
    return header == null ? null : Json.find(header.value(), FeedItem.class).orElse(null);
  }

  private static Instant receivedAt(ConsumerRecord<byte[], byte[]> raw) {
    String declared = HeaderText.get(raw.headers(), RawHeaders.RECEIVED_AT);
    try {
      return declared == null ? Instant.ofEpochMilli(raw.timestamp()) : Instant.parse(declared);
    } catch (DateTimeException e) {
      return Instant.ofEpochMilli(raw.timestamp());
    }
  }
}
