package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedDocumentBuilder;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedEntryBuilder;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.testkit.HostileRecords;
import java.net.URI;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  private static final NewswireConfig CONFIG = new NewswireConfig(Map.of());
  private static final PartitionStateLoader LOADER = new PartitionStateLoader(CONFIG);
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

  @Provide
  Arbitrary<byte[]> states() {
    return HostileRecords.like(SAMPLES.get(Topics.FEED_STATES));
  }

  @Property(tries = 400)
  void aRecordOfAnyKindLeavesTheOthersDue(
      @ForAll("records") ConsumerRecord<byte[], byte[]> hostile) {
    PartitionState memory = new PartitionState(0);
    LOADER.apply(memory, hostile, NOON);
    LOADER.apply(memory, record(Topics.FEEDS, URL, bytes(SAMPLES.get(Topics.FEEDS))), NOON);
    LOADER.apply(memory, record(Topics.FEED_ENTRIES, "entry", bytes(json(WAITING))), NOON);

    assertThat(memory.due(NOON)).extracting(Feed::url).contains(URL);
    assertThat(memory.dueEntries(NOON)).containsEntry("entry", WAITING);
  }

  @Property(tries = 400)
  void aFeedIsAskedOnWhateverIsSaidOfItsState(@ForAll("states") byte[] hostile) {
    askAndLookAt(hostile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"recent\":[9223372036854775807,9223372036854775807,1,2,3]",
        "\"recent\":[-9223372036854775808,1,2,3,4]",
        "\"recent\":[253402300800]",
        "\"interval\":\"PT2562047788015215H30M7S\"",
        "\"atLeast\":\"-PT2562047788015215H\"",
        "\"period\":\"-PT1S\"",
        "\"period\":\"PT876001H\"",
      })
  void aStateWithNumbersThatNoFeedHasIsLeftOutAndTheFeedBegunAnew(String numbers) {
    byte[] state = bytes("{\"kind\":\"RSS 2.0\",\"etag\":\"7\",%s}".formatted(numbers));

    assertThat(askAndLookAt(state)).isEqualTo(FeedState.of(URL));
  }

  @Test
  void failuresBeyondCountingAreFailures() {
    assertThat(askAndLookAt(bytes("{\"failures\":2147483647,\"entries\":-1}")).failures())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aTimeOfTheYear9999HoldsNeitherAFeedNorAnEntryUpForMoreThanADay() {
    Instant never = Instant.parse("9999-06-01T00:00:00Z");
    EntryMemory waiting = WAITING.withAt(never).waitingFor(ENTRY, never, never, 0);
    EntryMemory taken = WAITING.withWaiting(null).withTakenAt(never);
    PartitionState memory = new PartitionState(0);
    LOADER.apply(memory, record(Topics.FEEDS, URL, bytes(SAMPLES.get(Topics.FEEDS))), NOON);
    LOADER.apply(
        memory,
        record(Topics.FEED_STATES, URL, bytes(json(FeedState.of(URL).withNextAt(never)))),
        NOON);
    LOADER.apply(memory, record(Topics.FEED_ENTRIES, "waiting", bytes(json(waiting))), NOON);
    LOADER.apply(memory, record(Topics.FEED_ENTRIES, "taken", bytes(json(taken))), NOON);
    Instant tomorrow = NOON.plus(Duration.ofDays(1));

    assertThat(memory.due(tomorrow)).extracting(Feed::url).containsExactly(URL);
    assertThat(memory.dueEntries(tomorrow)).containsOnlyKeys("waiting");
    assertThat(memory.entry("waiting").waiting().since()).isEqualTo(tomorrow);
    assertThat(memory.entry("waiting").at()).isEqualTo(tomorrow);
    assertThat(memory.entry("taken").takenAt()).isEqualTo(tomorrow);
  }

  @Test
  void anEarlierTimeStaysAsItIs() {
    PartitionState memory = new PartitionState(0);
    LOADER.apply(
        memory, record(Topics.FEED_STATES, URL, bytes(SAMPLES.get(Topics.FEED_STATES))), NOON);
    LOADER.apply(memory, record(Topics.FEED_ENTRIES, "entry", bytes(json(WAITING))), NOON);

    assertThat(memory.state(URL).nextAt()).isEqualTo(NOON);
    assertThat(memory.entry("entry")).isEqualTo(WAITING);
  }

  /** All that is done with a feed's state; returns it as it was read. */
  private static FeedState askAndLookAt(byte[] state) {
    PartitionState memory = new PartitionState(0);
    LOADER.apply(memory, record(Topics.FEED_STATES, URL, state), NOON);
    FeedState before = memory.state(URL);
    FeedProgress progress = new FeedProgress(CONFIG);
    WebAnswer answer =
        new WebAnswer(URI.create(URL), null, 200, "text/xml", null, null, null, null, new byte[0]);
    FeedDocument document = FeedDocumentBuilder.builder().kind("RSS 2.0").build();

    for (FeedState next :
        List.of(
            progress.read(before, answer, document, 3, NOON),
            progress.unchanged(before, answer, NOON),
            progress.failed(before, "it answers 500", null, NOON),
            progress.ended(before, "it is gone", NOON))) {
      PollInterval.quietSince(next, NOON);
      assertThat(Json.bytes(next)).isNotEmpty();
    }
    return before;
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
