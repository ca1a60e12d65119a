package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedEntryBuilder;
import io.newswire.model.Feed;
import io.newswire.model.FeedState;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Topics;
import io.newswire.testkit.HostileRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whatever stands on the topics of the feeds, the feeds and entries beside it are read. */
class HostileFeedRecordsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String URL = "https://herald.example/feed";
  private static final FeedEntry ENTRY =
      FeedEntryBuilder.builder()
          .url("https://herald.example/7")
          .title("Storm")
          .authors(List.of("Nora Whitfield"))
          .publishedAt(PublicationTime.parse("2026-11-22"))
          .build();
  private static final EntryMemory WAITING =
      new EntryMemory(URL, NOON, "content", 0, null, null, null).waitingFor(ENTRY, NOON, NOON, 0);

  private static final Map<String, String> SAMPLES =
      Map.of(
          Topics.FEEDS, json(Feed.of(URL).withSource("Herald").withAddedAt(NOON)),
          Topics.FEED_STATES,
              json(
                  FeedState.of(URL)
                      .with(it -> it.checkedAt(NOON).nextAt(NOON).interval(Duration.ofMinutes(5)))
                      .withRecent(List.of(1L, 2L))),
          Topics.FEED_ENTRIES, json(WAITING));

  @Provide
  Arbitrary<ConsumerRecord<byte[], byte[]>> records() {
    return Arbitraries.of(SAMPLES.keySet())
        .flatMap(
            topic ->
                HostileRecords.like(SAMPLES.get(topic))
                    .map(value -> record(topic, "https://other.example/feed", value)));
  }

  @Property(tries = 400)
  void aRecordOfAnyKindLeavesTheOthersDue(
      @ForAll("records") ConsumerRecord<byte[], byte[]> hostile) {
    PartitionState memory = new PartitionState(0);
    PartitionStateLoader.apply(memory, hostile);
    PartitionStateLoader.apply(memory, record(Topics.FEEDS, URL, bytes(SAMPLES.get(Topics.FEEDS))));
    PartitionStateLoader.apply(memory, record(Topics.FEED_ENTRIES, "entry", bytes(json(WAITING))));

    assertThat(memory.due(NOON)).extracting(Feed::url).contains(URL);
    assertThat(memory.dueEntries(NOON)).containsEntry("entry", WAITING);
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic, 0, 7, bytes(key), value);
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
