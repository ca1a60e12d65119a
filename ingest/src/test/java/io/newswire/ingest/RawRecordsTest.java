package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.BoundPublisher;
import io.newswire.model.FeedItem;
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocument;
import io.newswire.model.RawHeaders;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RawRecordsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07Z");
  private static final Instant WRITTEN = Instant.parse("2026-03-04T05:06:08Z");

  @Test
  void aDocumentComesBackAsItWasWritten() {
    RawDocument document =
        new RawDocument(
            "Größe".getBytes(UTF_8),
            "tag:harbour,7",
            "https://harbour.example/7",
            "Harbour Gazette",
            "text/plain; charset=utf-8",
            RECEIVED,
            "größe.txt",
            new BoundPublisher(
                "gazette", "Harbour Gazette", List.of("harbour.example", "b.example")),
            new FeedItem(
                "Größe", List.of("Ada Byrne"), PublicationTime.parse("2026-03-04T05:00:00+01:00")),
            new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true));

    RawDocument read = RawRecords.read(received(RawRecords.write(document)));

    assertThat(read).usingRecursiveComparison().isEqualTo(document);
  }

  @Test
  void aHeaderThatIsNoFeedItemIsNone() {
    RecordHeaders headers = new RecordHeaders();
    headers.add(RawHeaders.FEED_ITEM, "{\"title\":[1]}".getBytes(UTF_8));

    assertThat(RawRecords.read(record(new byte[] {1}, headers)).feedItem()).isNull();
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    RawDocument document = new RawDocument(new byte[] {1}, null, null, null, null, null, null);

    ProducerRecord<byte[], byte[]> raw = RawRecords.write(document);

    assertThat(raw.topic()).isEqualTo(Topics.RAW);
    assertThat(raw.key()).isNull();
    assertThat(raw.headers()).isEmpty();
  }

  @Test
  void theRecordsTimeStandsInForAMissingReceivedAt() {
    assertThat(RawRecords.read(record(new byte[] {1}, new RecordHeaders())).receivedAt())
        .isEqualTo(WRITTEN);
  }

  @Test
  void theRecordsTimeStandsInForAReceivedAtThatIsNoTime() {
    Headers headers = new RecordHeaders().add(RawHeaders.RECEIVED_AT, "yesterday".getBytes(UTF_8));

    assertThat(RawRecords.read(record(new byte[] {1}, headers)).receivedAt()).isEqualTo(WRITTEN);
  }

  @Test
  void aHeaderWithoutAValueIsNotKnown() {
    Headers headers = new RecordHeaders().add(RawHeaders.URL, null);

    assertThat(RawRecords.read(record(new byte[] {1}, headers)).url()).isNull();
  }

  @Test
  void aRecordWithoutAValueIsAnEmptyDocument() {
    assertThat(RawRecords.read(record(null, new RecordHeaders())).content()).isEmpty();
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> raw) {
    return new ConsumerRecord<>(
        Topics.RAW,
        0,
        0,
        WRITTEN.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        raw.key(),
        raw.value(),
        raw.headers(),
        Optional.empty());
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value, Headers headers) {
    return received(new ProducerRecord<>(Topics.RAW, null, null, null, value, headers));
  }
}
