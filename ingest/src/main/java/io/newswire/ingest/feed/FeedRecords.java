package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.RawRecords;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the feed poller writes, as records. */
final class FeedRecords {
  private static final String STAGE = "fetch";
  private static final String FEED = "feed";

  private FeedRecords() {}

  static ProducerRecord<byte[], byte[]> state(int partition, FeedState state) {
    return new ProducerRecord<>(
        Topics.FEED_STATES, partition, state.url().getBytes(UTF_8), Json.bytes(state));
  }

  /** Removes a state. */
  static ProducerRecord<byte[], byte[]> noState(int partition, String feed) {
    return new ProducerRecord<>(Topics.FEED_STATES, partition, feed.getBytes(UTF_8), null);
  }

  /** All that belongs to a change of an entry. */
  static List<ProducerRecord<byte[], byte[]>> change(int partition, Feed feed, EntryChange change) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    records.add(
        new ProducerRecord<>(
            Topics.FEED_ENTRIES,
            partition,
            change.key().getBytes(UTF_8),
            Json.bytes(change.memory())));
    if (change.document() != null) {
      records.add(RawRecords.write(change.document().withTrace(TraceParent.random())));
    }
    if (change.rejection() != null) {
      records.add(rejection(partition, feed, change));
    }
    return records;
  }

  /** What could not be fetched is not there: what the feed says of it stands in its place. */
  private static ProducerRecord<byte[], byte[]> rejection(
      int partition, Feed feed, EntryChange change) {
    String page = change.entry().url();
    byte[] name = (page == null ? feed.url() : page).getBytes(UTF_8);
    ConsumerRecord<byte[], byte[]> original =
        new ConsumerRecord<>(Topics.FEED_ENTRIES, partition, -1, name, Json.bytes(change.entry()));
    original.headers().add(RawHeaders.URL, name);
    original.headers().add(RawHeaders.CONTENT_TYPE, "application/json".getBytes(UTF_8));
    original.headers().add(FEED, feed.url().getBytes(UTF_8));
    return Rejection.record(STAGE, change.rejection(), original, Instant.now());
  }
}
